// What refers to what in the content, followed both ways: rules to answers, controls to threats, entries to sources.
import { type CatalogueKind, catalogueOf } from './catalogue.ts';
import { linksFromReferenceData } from './catalogue-links-data.ts';
import { linksFromPlanData } from './catalogue-links-plan.ts';
import type { Content } from './content/content.ts';

/** How one entry speaks of another. */
export type Relation =
  /** A condition looks at it. */
  | 'rule'
  /** An answer commits to the control. */
  | 'commits'
  | 'mitigates'
  | 'needs'
  | 'implements'
  /** Its value is written into the file. */
  | 'fills'
  /** A way out changes or opens it. */
  | 'way-out'
  /** A threat or a contradiction is looked for there. */
  | 'at'
  | 'flow'
  | 'reference'
  | 'source'
  /** A statement of a source is answered by it. */
  | 'answers';

export interface CatalogueLink {
  readonly from: string;
  readonly to: string;
  readonly as: Relation;
  /** How strongly a control mitigates a threat. */
  readonly by?: number;
  /** The item of the framework, or the statement of the source. */
  readonly part?: string;
}

export interface CatalogueLinks {
  readonly from: (key: string) => readonly CatalogueLink[];
  readonly to: (key: string) => readonly CatalogueLink[];
}

const known = new WeakMap<Content, CatalogueLinks>();

/** The links of a content; the second call for the same content costs nothing. */
export function linksOf(content: Content): CatalogueLinks {
  const found = known.get(content) ?? build(content);
  known.set(content, found);
  return found;
}

function build(content: Content): CatalogueLinks {
  const { entry } = catalogueOf(content);
  const seen = new Set<string>();
  const links = [...linksFromPlanData(content), ...linksFromReferenceData(content)].filter((link) => {
    const id = `${link.from} ${link.to} ${link.as} ${link.part ?? ''}`;
    return link.from !== link.to && entry.has(link.to) && !seen.has(id) && seen.add(id);
  });
  const forth = grouped(links, 'from');
  const back = grouped(links, 'to');
  return { from: (key) => forth.get(key) ?? [], to: (key) => back.get(key) ?? [] };
}

function grouped(links: readonly CatalogueLink[], end: 'from' | 'to'): ReadonlyMap<string, readonly CatalogueLink[]> {
  const found = new Map<string, CatalogueLink[]>();
  for (const link of links) {
    const others = found.get(link[end]);
    if (others === undefined) found.set(link[end], [link]);
    else others.push(link);
  }
  return found;
}

/** A rule or a file that hangs on an answer, and the derived facts between the two, the nearest first. */
export interface Reader {
  readonly link: CatalogueLink;
  readonly through: readonly string[];
}

const reading: readonly CatalogueLink['as'][] = ['rule', 'commits', 'fills', 'way-out', 'at'];

/** What hangs on a question or a fact: directly, and through the facts that follow from it. Every entry once. */
export function readersOf(links: CatalogueLinks, key: string): readonly Reader[] {
  const found = new Map<string, Reader>();
  const asked = new Set<string>([key]);
  let ring: readonly { readonly at: string; readonly through: readonly string[] }[] = [{ at: key, through: [] }];
  while (ring.length > 0) {
    const next: { at: string; through: readonly string[] }[] = [];
    for (const { at, through } of ring) {
      for (const link of links.to(at)) {
        if (!reading.includes(link.as)) continue;
        if (!link.from.startsWith('facts/')) {
          if (!found.has(link.from) && link.from !== key) found.set(link.from, { link, through });
        } else if (!asked.has(link.from)) {
          asked.add(link.from);
          next.push({ at: link.from, through: [...through, link.from] });
        }
      }
    }
    ring = next;
  }
  return [...found.values()];
}

/** The kind of the entry that a key names. */
export const kindOfKey = (key: string): CatalogueKind => key.slice(0, key.indexOf('/')) as CatalogueKind;
