// Law of the project file: read(write(project)) = project, and no text makes the reader throw.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readProject, writeProject } from '../../core/project.ts';
import { realContent } from '../content/real-content.ts';
import { anyProject } from './any-project.ts';
import { withRecords, withStrangers } from './any-records.ts';

const content = await realContent();
const projects = withRecords(content, anyProject(content));

it('what is written is read back, and written the same again', () => {
  fc.assert(
    fc.property(fc.oneof(projects, withStrangers(projects)), (project) => {
      const text = writeProject(project);
      expect(readProject(text)).toEqual({ value: project, problems: [] });
      expect(writeProject(readProject(text).value!)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

it('any JSON and any text is read or refused, with a place and a code', () => {
  const sections = fc.record({
    parapet: fc.constant(1),
    answers: fc.anything(),
    lists: fc.anything(),
    project: fc.anything(),
  });
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    sections.map((value) => JSON.stringify(value)),
    fc.anything().map((value) => `{"parapet":1,"x":${JSON.stringify(value) ?? 1}}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { value, problems } = readProject(text);
      expect(value !== undefined || problems.length > 0).toBe(true);
      for (const problem of problems) expect(problem.code).toMatch(/^(file|item)\.[a-z-]+$/);
    }),
    { numRuns: 300 },
  );
});
