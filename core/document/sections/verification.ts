// How to see that a control holds: the command or look, what must come out, and who runs it.
import type { Verification } from '../../content/control.ts';
import { code, heading, paragraph, prose, strong, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';

export function verification(view: ReportView): readonly Block[] {
  const rows = view.plan.controls.flatMap(({ id, state }) => {
    const control = view.control(id);
    if (control === undefined || state === 'not-possible') return [];
    const checks = (control.verify ?? []).filter(({ on }) => isHere(on, view));
    return checks.map((check, index) => [
      index === 0 ? [view.controlLink(id), ` ${control.title}`] : '',
      isSentence(check.run) ? prose(check.run) : code(check.run),
      prose(check.expect),
      byHand(check),
    ]);
  });
  const unverifiable = view.plan.controls.flatMap(({ id }) => {
    const control = view.control(id);
    return control?.unverifiable === undefined ? [] : [[code(id), control.title, prose(control.unverifiable)]];
  });
  if (rows.length === 0 && unverifiable.length === 0) return [];
  return [
    heading(1, 'Verification', 'verification'),
    ...(rows.length === 0
      ? []
      : [
          paragraph(
            'A control counts once its check has been seen to pass. “Script” marks a command that only reads and whose output a script can judge. Words in angle brackets are yours to fill in.',
          ),
          table(
            [
              { head: 'Control', width: 1 },
              { head: 'Command or look', width: 1.6 },
              { head: 'Expected', width: 1 },
              { head: 'How', width: '17mm' },
            ],
            rows,
            7.6,
          ),
        ]),
    ...(unverifiable.length === 0
      ? []
      : [
          heading(2, 'What no command shows'),
          table(
            [
              { head: 'Control', width: '17mm' },
              { head: 'What it asks', width: 1 },
              { head: 'Why it cannot be checked by a command', width: 1.4 },
            ],
            unverifiable,
          ),
        ]),
  ];
}

/** Some checks are a look at something, not a command. */
const isSentence = (run: string): boolean => /^\p{Lu}.*\.$/su.test(run);

const isHere = (on: Verification['on'], { names }: ReportView): boolean =>
  on === undefined || (names.provider !== undefined && on.includes(names.provider));

/** What a script can judge by itself, what is left to a person, and what changes the cluster while it looks. */
function byHand({ run, pass, changes }: Verification) {
  if (changes === true) return strong('By hand, changes the cluster');
  return pass === undefined || /<[^>]+>/.test(run) ? 'By hand' : 'Script';
}
