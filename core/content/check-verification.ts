// The commands of checks: what a script runs by itself must only look, and every change must be said to be one.
import { commandOf, isFillable, placeholdersOf } from '../verify/fill-command.ts';
import { changesCluster, onlyLooks } from '../verify/read-only.ts';
import { isQuoted, readPipe } from '../verify/shell-line.ts';
import type { Check } from './checking.ts';
import type { Verification } from './control.ts';

export const checkVerification: Check = (checking) =>
  checking
    .of('controls')
    .flatMap(({ entry, value }) =>
      (value.verify ?? []).flatMap((check, i) =>
        complaintsAbout(check).map((message) => entry.problem(['verify', i, 'run'], 'content.verification', message)),
      ),
    );

function complaintsAbout(check: Verification): readonly string[] {
  if (check.changes === true) return [];
  if (changesCluster(check.run)) return ['It changes the cluster, so it needs changes: true, or a dry run.'];
  return check.pass === undefined ? [] : complaintsAboutScripted(check, check.pass);
}

/** What keeps the script from running the command: it would not be understood, not be filled in safely, or not only look. */
function complaintsAboutScripted(
  { run, pass }: Verification,
  wanted: NonNullable<Verification['pass']>,
): readonly string[] {
  const open = placeholdersOf(run).filter(({ name }) => !isFillable(name));
  if (open.length > 0) return [`No list fills <${open[0]?.name}>, so nothing can judge it: leave pass out.`];
  if (placeholdersOf(run).some(({ at }) => isQuoted(run, at))) {
    return ['What the lists fill in stands outside of quotes; the script quotes it.'];
  }
  const stages = readPipe(commandOf({ run: run.replace(/<[^<>]+>/g, 'word'), pass, expect: '' }));
  if (stages === undefined)
    return ['With pass it holds only words, quotes and pipes; quote what a shell would expand.'];
  if (!onlyLooks(stages)) return ['A script may run it only where it looks at something and filters what it sees.'];
  const isOneGet =
    stages.length === 1 && ['kubectl get', 'oc get'].includes((stages[0]?.words ?? []).slice(0, 2).join(' '));
  if ('jsonpath' in wanted && !isOneGet) return ['A JSONPath belongs to a single kubectl get or oc get.'];
  return [];
}
