// How to see that a control holds: the command or look, what must come out, and who runs it.
import { commandOf, judgeOf } from '../../verify/fill-command.ts';
import { checkedControls } from '../../verify/plan-checks.ts';
import { verifyScript } from '../../verify/verify-files.ts';
import { code, heading, paragraph, prose, strong, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';

export function verification(view: ReportView): readonly Block[] {
  const rows = checkedControls(view.plan).flatMap(({ control, checks }) =>
    checks.map((check, index) => [
      index === 0 ? [view.controlLink(control.id), ` ${control.title}`] : '',
      isSentence(check.run) ? prose(check.run) : code(commandOf(check)),
      prose(check.expect),
      judgeWords[judgeOf(check)],
    ]),
  );
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
          paragraph([
            'A control counts once its check has been seen to pass. ',
            code(`sh ${verifyScript}`),
            ', beside the manifests, runs what is marked “Script” for each tenant and only reads; it lists the rest as manual.',
            ' Words in angle brackets are yours to fill in, where no list of this plan does.',
          ]),
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

/** What a script can judge by itself, what is left to a person, and what changes the cluster while it looks. */
const judgeWords = { script: 'Script', 'by-hand': 'By hand', changes: strong('By hand, changes the cluster') } as const;
