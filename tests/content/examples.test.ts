// The worked examples as files: canonical bytes, no problems, and decisions and control states that still stand.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from '../../build/places.ts';
import { makePlan } from '../../core/make-plan.ts';
import { readProject, writeProject } from '../../core/project.ts';
import { realContent } from './real-content.ts';

const folder = at('content/examples');
const content = await realContent();
const examples = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return { file, text, read: readProject(text) };
});

describe.each(examples)('$file', ({ text, read }) => {
  const project = read.value!;
  const plan = makePlan(content, project, project.content.date);

  it('is written as the program would write it', () => {
    expect(read.problems).toEqual([]);
    expect(writeProject(project)).toBe(text);
  });

  it('is understood as a whole', () => {
    expect(plan.problems).toEqual([]);
    expect(
      Object.keys(project.controls).filter((id) => content.controls.every((control) => control.id !== id)),
    ).toEqual([]);
  });

  it('decides about findings that are there, for reasons that still hold', () => {
    const decided = plan.findings.filter(({ decision }) => decision !== undefined);
    expect(decided.map(({ id }) => id).sort()).toEqual(Object.keys(project.decisions).sort());
    expect(decided.filter(({ review }) => review !== undefined)).toEqual([]);
  });

  it('sets the state of controls that belong to its plan', () => {
    const there = new Set(plan.controls.map(({ id }) => id));
    expect(Object.keys(project.controls).filter((id) => !there.has(id))).toEqual([]);
  });
});
