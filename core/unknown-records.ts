// What a project file decides about threats, controls and questions that this content does not have: kept, reported, never read.
import type { Content } from './content/content.ts';
import { indexOf } from './content-index.ts';
import type { Problem } from './problem.ts';
import type { Project } from './project-types.ts';

/** Problems for ids that no entry has or had. A finding that only went away with its answers is an orphan, not a problem. */
export function unknownRecords(content: Content, project: Project): readonly Problem[] {
  const controls = new Set(content.controls.map(({ id }) => id));
  const threats = new Set(content.threats.map(({ id }) => id));
  const unknown = (section: 'controls' | 'decisions' | 'overrides', known: ReadonlySet<string>, what: string) =>
    Object.keys(project[section]).flatMap((key): Problem[] => {
      const [id = ''] = key.split('@');
      return known.has(id) ? [] : [unknownId(`${section}.${key}`, what, id)];
    });
  return [
    ...unknown('controls', controls, 'control'),
    ...unknown('decisions', threats, 'threat'),
    ...unknown('overrides', threats, 'threat'),
    ...unknownChanges(content, project),
  ];
}

function unknownId(where: string, what: string, id: string): Problem {
  const message = `No ${what} has the id ${id}.`;
  return { where, code: `${what}.unknown`, message, fix: 'Correct the id, or remove the entry.' };
}

/** An avoided risk names the answer that changes. */
function unknownChanges(content: Content, { decisions }: Project): readonly Problem[] {
  const names = new Set([...indexOf(content).answerable.keys(), ...content.questions.map(({ name }) => name)]);
  return Object.entries(decisions).flatMap(([finding, { changes }]): Problem[] => {
    if (changes === undefined || names.has(changes)) return [];
    const where = `decisions.${finding}.changes`;
    const message = 'No question has this name.';
    return [{ where, code: 'answer.unknown-question', message, fix: 'Name a question such as api.endpoint.' }];
  });
}
