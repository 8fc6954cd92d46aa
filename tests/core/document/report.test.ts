// The report as a tree: what is in it, in which order, and that nothing in it leads nowhere or says nothing.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../core/document/report.ts';
import type { Block, Report } from '../../../core/document/tree.ts';
import type { Plan } from '../../../core/plan-types.ts';
import { diagramOf, factsOf, samplePlan } from './sample-plan.ts';
import { type AnyNode, idsOf, nodesOf, textOf, wordsOf } from './tree-walk.ts';

const full = buildReport(samplePlan(), { diagrams: [diagramOf('payments')] });
const chapters = (report: Report): readonly string[] =>
  nodesOf(report.children)
    .filter(({ type, depth }) => type === 'heading' && depth === 1)
    .map(textOf);

/** A plan before the first answer. */
function emptyPlan(): Plan {
  const plan = samplePlan();
  return {
    ...plan,
    project: { ...plan.project, answers: {}, lists: {} },
    facts: factsOf({}),
    topology: { ...plan.topology, flows: [], boundaries: [] },
    findings: [],
    controls: [],
    contradictions: [],
    manifests: [],
    missing: [],
    roadmap: [],
    frameworks: [],
    openQuestions: [],
    orphans: [],
    problems: [],
    risk: { inherent: 0, residual: 0, open: 0 },
  };
}

describe('the report', () => {
  it('has its chapters in reading order', () => {
    expect(chapters(full)).toEqual([
      'Summary',
      'The model',
      'Risk before and with controls',
      'Findings',
      'Open findings',
      'Contradictions',
      'Roadmap',
      'Controls step by step',
      'Verification',
      'Who owns what',
      'Against the rules you named',
      'Decisions and follow-ups',
      'Starter manifests',
      'What does not apply, and why',
      'Answers and notes',
      'Sources',
    ]);
  });

  it('says on the first page after the cover which answers clash, before anything else', () => {
    const [cover, summary, callout] = full.children;
    expect(cover?.type).toBe('cover');
    expect(textOf(summary)).toBe('Summary');
    expect(callout).toMatchObject({ type: 'callout', kind: 'clash', title: '1 contradiction is not resolved' });
    expect(textOf(callout)).toContain('The endpoint of payments is open.');
  });

  it('says next which answers do not count', () => {
    expect(full.children[3]).toMatchObject({ type: 'callout', kind: 'problem', title: '1 answer does not count' });
  });

  it('counts questions, not fields, on the cover, and leaves out those that are not asked', () => {
    expect(textOf(full.children[0])).toContain('3 of 4 questions answered');
  });

  it('is the same tree for the same plan', () => {
    expect(JSON.stringify(buildReport(samplePlan(), { diagrams: [diagramOf('payments')] }))).toBe(JSON.stringify(full));
  });

  it('leads every link to a target that is there once', () => {
    const ids = idsOf(full);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = nodesOf(full.children).flatMap(({ type, url, refs }) => [
      ...(type === 'link' && String(url).startsWith('#') ? [String(url).slice(1)] : []),
      ...(Array.isArray(refs) ? refs.map(({ to }: { to: string }) => to) : []),
    ]);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('shows no key and no id alone', () => {
    const words = wordsOf(full).join('\n');
    for (const key of [
      'public-open',
      'file-share',
      'one.endpoint',
      'tenant:t1',
      'A-01',
      'to-decide',
      'at-creation',
      'platform-team',
    ]) {
      expect(words).not.toContain(key);
    }
    expect(words).toContain('Public and open');
    expect(words).toContain('API server');
  });

  it('makes one card of what is the same at several places', () => {
    const cards = nodesOf(full.children).filter(({ type, code }) => type === 'finding' && code === 'T-02');
    expect(cards).toHaveLength(1);
    expect(textOf(cards[0]!.at)).toContain('At tenants payments and payments 2');
    expect((cards[0]!.because as unknown[]).map(textOf)).toEqual([
      'Because “Tenants” has “payments and payments 2” (Q-ONE-04).',
      'Because “Needs privileged pods” of tenants payments and payments 2 is “Yes”.',
    ]);
  });

  it('shows the arithmetic behind a score', () => {
    const card = nodesOf(full.children).find(({ type, code }) => type === 'finding' && code === 'T-02')!;
    expect(card.score).toBe('4 × 4 = 16 → 8');
    expect((card.arithmetic as unknown[]).map(textOf)).toEqual([
      'Likelihood 4: 3, +1 as “API endpoint” is “Public and open” (Q-ONE-01).',
      'Impact 4.',
      'C-AAA-02 takes 2 off the likelihood: 2 × 4 = 8 remains.',
    ]);
  });

  it('marks what cannot be changed later, and says when a decision has to be taken again', () => {
    expect(
      nodesOf(full.children).some(({ type, value }) => type === 'mark' && value === 'cannot be changed later'),
    ).toBe(true);
    expect(textOf(full.children)).toContain('the date of this decision has passed');
  });

  it('names ways out by what they change', () => {
    const words = textOf(full.children);
    expect(words).toContain('Answer: “API endpoint” is “Private only”');
    expect(words).toContain('Name of the tenant “payments” becomes “payments”');
    expect(words).toContain('Needs privileged pods of the tenant “payments” becomes “No”');
  });

  it('keeps a decision whose finding is gone', () => {
    expect(textOf(full.children)).toContain('Decisions whose finding is gone');
  });
});

describe('a report of hardly anything', () => {
  const empty = buildReport(emptyPlan());

  it.each([
    ['empty', empty],
    ['full', full],
  ])('has no heading without a text and no table without a row: %s', (_name, report) => {
    expect(emptyHeadings(flat(report.children))).toEqual([]);
    const tables = nodesOf(report.children).filter(({ type }) => type === 'table' || type === 'list');
    expect(tables.filter(({ type, children = [] }) => children.length < (type === 'table' ? 2 : 1))).toEqual([]);
  });

  it('still has a cover, a summary and the answers that are missing', () => {
    expect(chapters(empty)).toEqual(['Summary', 'Answers and notes']);
  });
});

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.type === 'landscape' ? flat(block.children) : [block]));

/** Headings that are followed by nothing, or by a heading that is not below them. */
function emptyHeadings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1] as AnyNode | undefined;
    if (block.type !== 'heading') return [];
    const isFollowed = next !== undefined && (next.type !== 'heading' || Number(next.depth) > block.depth);
    return isFollowed ? [] : [textOf(block)];
  });
}
