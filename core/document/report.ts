// Plan → report: one tree that Markdown, HTML and PDF print. Sections in reading order; an empty one leaves no heading.
import { packMark } from '../packs.ts';
import type { Plan } from '../plan-types.ts';
import { oneLine } from './nodes.ts';
import { type ReportOptions, type ReportView, viewOf } from './report-view.ts';
import { type SectionId, sectionIds } from './section-ids.ts';
import { absent } from './sections/absent.ts';
import { answers } from './sections/answers.ts';
import { contradictions } from './sections/contradictions.ts';
import { controls } from './sections/controls.ts';
import { cover, titleOf } from './sections/cover.ts';
import { decisions } from './sections/decisions.ts';
import { findings } from './sections/findings.ts';
import { frameworks } from './sections/frameworks.ts';
import { manifests } from './sections/manifests.ts';
import { model } from './sections/model.ts';
import { openFindings } from './sections/open-findings.ts';
import { release } from './sections/release.ts';
import { responsibility } from './sections/responsibility.ts';
import { risk } from './sections/risk.ts';
import { roadmap } from './sections/roadmap.ts';
import { sources } from './sections/sources.ts';
import { summary } from './sections/summary.ts';
import { verification } from './sections/verification.ts';
import type { Block, Report, ReportMeta } from './tree.ts';
import { dateWords } from './words.ts';

type Section = (view: ReportView) => readonly Block[];
const contents: Section = () => [{ type: 'contents', title: 'Contents' }];
const sections: { readonly [id in SectionId]: Section } = {
  cover,
  summary,
  contents,
  model,
  risk,
  findings,
  'open-findings': openFindings,
  contradictions,
  roadmap,
  controls,
  verification,
  responsibility,
  frameworks,
  release,
  decisions,
  manifests,
  absent,
  answers,
  sources,
};

/** The whole report of a plan. The same plan and options give the same tree, byte for byte. */
export function buildReport(plan: Plan, options: ReportOptions = {}): Report {
  const view = viewOf(plan, options);
  return {
    type: 'root',
    meta: metaOf(plan, options.paper ?? 'a4'),
    children: sectionIds.flatMap((id) => sections[id](view)),
  };
}

function metaOf(plan: Plan, paper: ReportMeta['paper']): ReportMeta {
  const { project } = plan.project;
  const [year = 1970, month = 1, day = 1] = plan.date.split('-').map(Number);
  const title = `Hardening plan: ${titleOf(plan)}`;
  return {
    title,
    short: `Hardening plan · ${cut(titleOf(plan), 70)}`,
    author: oneLine(project.author) || oneLine(project.organisation) || 'Unnamed author',
    description: 'Threats, controls and roadmap for a new Kubernetes cluster',
    keywords: ['Kubernetes', 'threat model', 'hardening'],
    lang: 'en',
    paper,
    date: { year, month, day },
    foot: [
      cut(oneLine(project.classification), 60),
      cut(`knowledge as of ${dateWords(plan.content.date)}${packMark(plan.content)}`, 80),
    ]
      .filter((words) => words !== '')
      .join(' · '),
  };
}

/** Head and foot of a page have one line each. */
function cut(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`;
}
