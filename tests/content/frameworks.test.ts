// What the frameworks ask for is answered: each item of the four that the plan promises is named, or the file says why not.
import { describe, expect, it } from 'vitest';
import { itemsOf, namedBy } from '../../core/frameworks.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const framework = (id: string) => content.frameworks.find((entry) => entry.id === id)!;

describe('items of frameworks', () => {
  it.each(['cis-k8s-1.12', 'cis-k8s-2.0', 'openshift-cis-1.8', 'owasp-k8s-2022', 'owasp-k8s-2025', 'nsa-1.2', 'pss'])(
    '%s: each is named by a control or a threat, or the file says why not',
    (id) => {
      const items = itemsOf(content, framework(id)).map(([item]) => item);
      const named = namedBy(content, framework(id));
      expect(items).not.toEqual([]);
      expect(items.filter((item) => !named.has(item) && framework(id).unanswered?.[item] === undefined)).toEqual([]);
    },
  );

  it('the rules that an architect can name hold only what a control answers', () => {
    const rules = ['gdpr', 'pci-dss-4', 'hipaa-security', 'nis2', 'dora', 'nist-800-53-r5', 'bsi-c5'];
    const silent = rules.flatMap((id) => {
      const named = namedBy(content, framework(id));
      return itemsOf(content, framework(id)).flatMap(([item]) =>
        (named.get(item)?.controls.length ?? 0) > 0 ? [] : [`${id}:${item}`],
      );
    });
    expect(silent).toEqual([]);
  });

  it('CIS 1.12 has the checks of the copy in kube-bench, section by section', () => {
    const sections = itemsOf(content, framework('cis-k8s-1.12')).map(([item]) => item.replace(/\.\d+$/, ''));
    const counts: Record<string, number> = {};
    for (const section of sections) counts[section] = (counts[section] ?? 0) + 1;
    expect(counts).toEqual({
      '1.1': 21,
      '1.2': 30,
      '1.3': 7,
      '1.4': 2,
      '2': 7,
      '3.1': 3,
      '3.2': 2,
      '4.1': 10,
      '4.2': 14,
      '4.3': 1,
      '5.1': 13,
      '5.2': 12,
      '5.3': 2,
      '5.4': 2,
      '5.5': 1,
      '5.6': 4,
    });
  });

  it("CIS for OpenShift has the checks of the copy in kube-bench, and every one of them is ours or the provider's by its control", () => {
    const items = itemsOf(content, framework('openshift-cis-1.8'));
    expect(items).toHaveLength(115);
    expect(items.filter(([, item]) => item.provider !== undefined)).toEqual([]);
  });

  it('each rule that the question offers shows a framework', () => {
    const question = content.questions.find(({ name }) => name === 'platform.rules');
    const options = question?.type === 'choices' ? Object.keys(question.options) : [];
    const shown = content.frameworks.flatMap(({ shownWhen }) =>
      shownWhen !== undefined && 'includes' in shownWhen ? [String(shownWhen.includes)] : [],
    );
    expect(options).not.toEqual([]);
    expect(options.filter((option) => !shown.includes(option))).toEqual([]);
  });
});
