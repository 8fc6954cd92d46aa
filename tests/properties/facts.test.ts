// Laws of facts: answering more never flips what is settled; order changes nothing; every option is reached.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listQuestions } from '../../core/content/answerables.ts';
import { derivedFacts, derivedFields } from '../../core/facts/derived-facts.ts';
import { knowFacts } from '../../core/facts.ts';
import type { Reading } from '../../core/value.ts';
import { realContent } from '../content/real-content.ts';
import { anyProject, optionCoverage } from './any-project.ts';
import { withFewerAnswers } from './less-answered.ts';

const content = await realContent();
const projects = anyProject(content);
/** Proposals move by design; a list whose entries gain fields is another value, of which rules see the length alone. */
const exempt = new Set([
  ...derivedFacts.filter((fact) => fact.movable).map(({ name }) => name),
  ...[...listQuestions(content.questions).values()].map(({ name }) => name),
]);
const valued = (reading: Reading) => ({
  state: reading.state,
  value: reading.state === 'answered' ? reading.value : null,
});

describe('generated projects', () => {
  it('have no problems and reach every option', () => {
    const sample = fc.sample(projects, { numRuns: 400, seed: 20261123 });
    expect(sample.flatMap((project) => knowFacts(content, project).problems)).toEqual([]);
    const { reached, missing } = optionCoverage(content, sample);
    console.log(`Generated projects reach ${reached} of ${reached + missing.length} options.`);
    expect(missing).toEqual([]);
  });
});

describe('answering more', () => {
  it('never changes a settled fact', () => {
    fc.assert(
      fc.property(withFewerAnswers(content, projects), ({ less, more }) => {
        const before = knowFacts(content, less);
        const after = knowFacts(content, more);
        for (const [name, reading] of before.all) {
          if (reading.state === 'unanswered' || exempt.has(name)) continue;
          expect({ name, ...valued(after.read(name)) }).toEqual({ name, ...valued(reading) });
        }
        for (const { kind, field, movable: moves } of derivedFields) {
          for (const { id } of moves ? [] : (before.items(kind) ?? [])) {
            const reading = before.readItem(kind, id, field);
            if (reading.state === 'unanswered') continue;
            expect({ id, field, ...valued(after.readItem(kind, id, field)) }).toEqual({
              id,
              field,
              ...valued(reading),
            });
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

it('the order of answers changes nothing', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const turned = { ...project, answers: Object.fromEntries(Object.entries(project.answers).reverse()) };
      const read = (of: typeof project) => [...knowFacts(content, of).all];
      expect(read(turned)).toEqual(read(project));
    }),
    { numRuns: 50 },
  );
});
