// The catalogue: every entry once, links that lead somewhere and back, search that finds the nearest first.
import { describe, expect, it } from 'vitest';
import { type CatalogueKind, catalogueOf, keyOfId, listedKinds } from '../../core/catalogue.ts';
import { topicOf } from '../../core/catalogue-groups.ts';
import { linksOf, readersOf } from '../../core/catalogue-links.ts';
import { searchCatalogue } from '../../core/catalogue-search.ts';
import { subjectsOf } from '../../core/condition.ts';
import { conditionsOfContradiction, conditionsOfControl, conditionsOfThreat } from '../../core/content/conditions.ts';
import type { Content } from '../../core/content/content.ts';
import type { Chapter, Framework, Source } from '../../core/content/reference-data.ts';
import { indexOf } from '../../core/content-index.ts';
import { frameworkLines } from '../../core/frameworks.ts';
import { makePlan } from '../../core/make-plan.ts';
import { readProject } from '../../core/project.ts';
import { realContent } from '../content/real-content.ts';
import { contentOf, control, manifest, threat } from './tiny-content.ts';

const content = await realContent();
const catalogue = catalogueOf(content);
const links = linksOf(content);
const all = [...catalogue.entry.values()];

describe('the catalogue', () => {
  it('holds every entry of the content once', () => {
    const size = (kind: CatalogueKind) => catalogue.kinds.get(kind)?.length;
    for (const kind of listedKinds.filter((one) => one !== 'facts'))
      expect(size(kind), kind).toBe(content[kind].length);
    expect(size('releases')).toBe(content.releases.length);
    expect(all.length).toBe([...catalogue.kinds.values()].flat().length);
  });

  it('has a title for all but examples, and a topic in words for every control and fact', () => {
    expect(all.filter(({ kind, title }) => kind !== 'examples' && title === '')).toEqual([]);
    const coded = [...(catalogue.kinds.get('controls') ?? []), ...(catalogue.kinds.get('facts') ?? [])];
    expect(coded.filter(({ id }) => [id.split('-')[1], id.split('.')[0]].includes(topicOf(id)))).toEqual([]);
  });
});

describe('links', () => {
  const forth = all.flatMap(({ key }) => links.from(key));

  it('lead to entries, and back', () => {
    expect(forth.length).toBeGreaterThan(1500);
    expect(forth.filter(({ to }) => !catalogue.entry.has(to))).toEqual([]);
    expect(forth.filter((link) => !links.to(link.to).includes(link))).toEqual([]);
  });

  it('say how a control, a threat, a manifest and a source hang together', () => {
    const names = (key: string) => links.to(key).map(({ from, as }) => `${from} ${as}`);
    expect(names('threats/T-30')).toContain('controls/C-NET-02 mitigates');
    expect(names('controls/C-NET-02')).toContain('manifests/M-02 implements');
    expect(names('controls/C-NET-01')).toContain('controls/C-NET-02 needs');
    expect(names('questions/Q-NET-04')).toEqual(
      expect.arrayContaining(['controls/C-NET-02 commits', 'manifests/M-02 rule', 'contradictions/X-11 rule']),
    );
    expect(names('questions/Q-TEN-05')).toContain('threats/T-30 at');
    expect(names('sources/k8s-netpol')).toContain('threats/T-30 source');
    expect(links.to('frameworks/cis-k8s-1.12').find(({ from }) => from === 'controls/C-NET-02')?.part).toBe('5.3.2');
  });

  it('find what reads an answer through derived facts, each entry once', () => {
    const readers = readersOf(links, 'questions/Q-API-01');
    const keys = readers.map(({ link }) => link.from);
    expect(new Set(keys).size).toBe(keys.length);
    expect(readers.find(({ link }) => link.from === 'controls/C-API-01')?.through).toEqual([]);
    expect(readers.find(({ link }) => link.from === 'threats/T-01')?.through).toEqual([
      'facts/api.reachable-from-internet',
    ]);
  });

  it('show at each question every threat, control and contradiction whose rules test it', () => {
    const rules = [
      ...content.threats.map((entry) => [`threats/${entry.id}`, conditionsOfThreat(entry)] as const),
      ...content.controls.map((entry) => [`controls/${entry.id}`, conditionsOfControl(entry)] as const),
      ...content.contradictions.map(
        (entry) => [`contradictions/${entry.id}`, conditionsOfContradiction(entry)] as const,
      ),
    ];
    const tested = rules.flatMap(([key, placed]) =>
      placed.flatMap(({ condition }) =>
        subjectsOf(condition).flatMap((test) => ('q' in test ? [[key, test.q] as const] : [])),
      ),
    );
    expect(tested.length).toBeGreaterThan(50);
    const lost = tested.filter(([key, name]) => {
      const question = indexOf(content).answerable.get(name)?.question.id;
      return !readersOf(links, `questions/${question}`).some(({ link }) => link.from === key);
    });
    expect(lost).toEqual([]);
  });

  it('follow values and conditions inside a template, with the item that is bound there', () => {
    const documents = [
      {
        spec: {
          size: '${room.size}',
          list: [{ $forEach: 'tenant', $includeWhen: { item: 'loud', is: true }, name: '${tenant.name}' }],
        },
      },
      [{ run: ['a'], by: 'C-TST-01', from: ['door.lock'] }],
    ];
    const tiny = contentOf({
      threats: [threat('T-01')],
      controls: [control('C-TST-01')],
      manifests: [manifest('M-01', documents)],
    });
    const read = linksOf(tiny)
      .from('manifests/M-01')
      .map(({ to, as }) => `${to} ${as}`);
    expect(read).toEqual(
      expect.arrayContaining([
        'questions/Q-TST-04 fills',
        'questions/Q-TST-03 fills',
        'questions/Q-TST-03 rule',
        'questions/Q-TST-01 fills',
      ]),
    );
  });

  it('know which statement of a source an entry answers', () => {
    const source: Source = { id: 'old', title: 'Old', publisher: 'P', url: 'https://a.example', seen: '2026-11-23' };
    const chapter: Chapter = {
      id: 'old/one',
      title: 'One',
      statements: {
        'S-001': { said: 'So.', today: 'holds', answeredBy: ['C-NET-02', 'view:network'], sources: ['k8s-netpol'] },
      },
    };
    const more: Content = {
      ...content,
      sources: [...content.sources, source],
      chapters: [...content.chapters, chapter],
    };
    expect(linksOf(more).from('sources/old')).toEqual([
      { from: 'sources/old', to: 'controls/C-NET-02', as: 'answers', part: 'S-001' },
      { from: 'sources/old', to: 'sources/k8s-netpol', as: 'source', part: 'S-001' },
    ]);
    const listed = catalogueOf(more)
      .kinds.get('sources')
      ?.find(({ id }) => id === 'old')?.value;
    expect(listed).toMatchObject({ chapters: [{ id: 'old/one' }] });
  });
});

describe('keys', () => {
  it.each([
    ['Q-API-01', 'questions/Q-API-01'],
    ['TB-05', 'elements/TB-05'],
    ['T-30', 'threats/T-30'],
    ['view:network', undefined],
  ])('of %s', (id, key) => expect(keyOfId(id)).toBe(key));
});

describe('search', () => {
  const ids = (query: string) => searchCatalogue(all, query).map(({ id }) => id);

  it('finds by id, by title and by text, the nearest first', () => {
    expect(ids('t-30')[0]).toBe('T-30');
    expect(
      ids('C-NET-')
        .slice(0, 3)
        .every((id) => id.startsWith('C-NET-')),
    ).toBe(true);
    expect(ids('api endpoint')[0]).toBe('Q-API-01');
    expect(ids('probes all the others')).toEqual(['T-30']);
    expect(ids('5.3.2')).toContain('C-NET-02');
  });

  it('wants every word, and is the whole list without one', () => {
    expect(ids('pod zebra')).toEqual([]);
    expect(ids('  ')).toHaveLength(all.length);
  });
});

describe('a framework against a plan', () => {
  it('has a state for each item, also where no answer asks for the framework', () => {
    const framework: Framework = {
      id: 'f',
      title: 'F',
      version: '1',
      date: '2026-01-01',
      url: 'https://f.example',
      ids: '^\\d+$',
      licence: 'Ids only.',
      items: { '10': { title: 'Ten' }, '2': { title: 'Two', provider: ['ibm-classic'] } },
    };
    const { value } = readProject(content.examples.find(({ id }) => id === 'several-teams-on-ibm-cloud-classic')!.text);
    const plan = makePlan({ ...content, frameworks: [...content.frameworks, framework] }, value!, '2026-11-23');
    expect(frameworkLines(plan.content, framework, plan).map(({ id, state }) => [id, state])).toEqual([
      ['2', 'provider'],
      ['10', 'not-in-plan'],
    ]);
  });
});
