// Facts that follow from the rules a plan is shown against, and from what a Kubernetes release has deprecated.
import { computed, type DerivedFact, yesNo } from './derived-fact.ts';

/** The first minor release of Kubernetes 1 that deprecates externalIPs of Services and the plug-in that refuses them. */
const externalIpsDeprecatedSince = 36;

export const rulesFacts: readonly DerivedFact[] = [
  yesNo('platform.costly-leak', 'Card or health data under a law with fines is processed in production.', {
    all: [
      { q: 'platform.purpose', is: 'production' },
      {
        any: [
          { q: 'platform.rules', includes: 'pci-dss' },
          { q: 'platform.rules', includes: 'hipaa' },
        ],
      },
    ],
  }),
  computed(
    {
      name: 'platform.external-ips-deprecated',
      means: 'The first release already deprecates externalIPs of Services, and the plug-in that refuses them.',
      values: [true, false],
      reads: ['platform.kubernetes-version'],
    },
    ([version]) => Number(String(version).split('.')[1]) >= externalIpsDeprecatedSince,
  ),
];
