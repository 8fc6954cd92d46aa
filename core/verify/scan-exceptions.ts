// verify/kubescape-exceptions.json: accepted findings as exceptions for Kubescape, each with who, why and until when.
import { knownValue } from '../fill-text.ts';
import { byCodeUnit } from '../order.ts';
import { packLines } from '../packs.ts';
import type { Finding, Plan } from '../plan-types.ts';

export const scanExceptions = 'verify/kubescape-exceptions.json';

/** The exceptions as JSON; undefined where nothing is accepted that Kubescape looks at. */
export function printScanExceptions(plan: Plan): string | undefined {
  const exceptions = plan.findings.flatMap((finding) => exceptionFor(finding, plan) ?? []);
  return exceptions.length === 0 ? undefined : `${withoutHidden(JSON.stringify(exceptions, null, 2))}\n`;
}

function exceptionFor(finding: Finding, plan: Plan) {
  const { decision } = finding;
  if (decision === undefined || !isAccepted(finding)) return undefined;
  const scanned = scannedFor(finding, plan);
  if (scanned.length === 0) return undefined;
  const namespace = namespaceOf(finding, plan);
  return {
    name: `parapet ${finding.id}`,
    policyType: 'postureExceptionPolicy',
    actions: ['alertOnly'],
    resources: [
      {
        designatorType: 'Attributes',
        attributes: namespace === undefined ? { kind: '.*' } : { namespace: `^${namespace}$` },
      },
    ],
    posturePolicies: scanned.map((controlID) => ({ controlID })),
    reason: [decision.reason, ...packLines(plan.content)].join(' '),
    createdBy: decision.by,
    ...(decision.until === undefined ? {} : { expirationDate: `${decision.until}T23:59:59Z` }),
  };
}

function isAccepted({ verdict, treatment, review }: Finding): boolean {
  return verdict === 'applies' && treatment === 'accepted' && review !== 'expired';
}

/**
 * Controls of Kubescape behind a finding. One that is to be built is none: its failure is news. Nor is one that cuts a
 * finding nobody accepted, here or for the whole cluster: the exception would hide that one too.
 */
function scannedFor(finding: Finding, plan: Plan): readonly string[] {
  const own = namespaceOf(finding, plan);
  const open = finding.controls.filter((id) => {
    const planned = plan.controls.find((control) => control.id === id);
    if (planned === undefined || !['suggested', 'not-possible'].includes(planned.state)) return false;
    const others = plan.findings.filter((other) => {
      const theirs = namespaceOf(other, plan);
      return planned.cuts.includes(other.id) && (own === undefined || theirs === undefined || theirs === own);
    });
    return others.every(isAccepted);
  });
  const items = Object.entries(plan.content.frameworks.find(({ id }) => id === 'kubescape')?.items ?? {});
  return items
    .filter(([, { controls = [] }]) => controls.some((id) => open.includes(id)))
    .map(([id]) => id)
    .sort(byCodeUnit);
}

/** The namespace of the tenant that a finding is about; none for what is about the whole cluster. */
function namespaceOf({ place }: Finding, { facts }: Plan): string | undefined {
  const [kind, id = ''] = place.split(':');
  if (kind !== 'tenant') return undefined;
  const value = knownValue(facts.readItem('tenant', id, 'namespace'));
  return typeof value === 'string' ? value : undefined;
}

/** Characters that no reader sees, as JSON may write them: by number. */
function withoutHidden(json: string): string {
  return json.replace(/[\p{Cf}\u007f-\u009f\u2028\u2029]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
