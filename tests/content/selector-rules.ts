// Whether what selects finds something: policies and Services their pods, admission policies a binding, bindings a namespace.
import { type BundleObject, dig, listAt, type Tree } from './bundles.ts';
import { podTemplateOf } from './pod-specs.ts';
import { about, type Check, ofKind } from './reference-rules.ts';

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Whether a label selector of Kubernetes takes these labels. No selector and an empty one take everything. */
export function takes(selector: unknown, labels: Tree): boolean {
  const { matchLabels = {}, matchExpressions = [] } = (selector ?? {}) as {
    readonly matchLabels?: Tree;
    readonly matchExpressions?: readonly Expression[];
  };
  const equal = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
  return (
    equal &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const has = Object.hasOwn(labels, key);
      if (operator === 'In') return has && values.includes(String(labels[key]));
      if (operator === 'NotIn') return !has || !values.includes(String(labels[key]));
      return operator === 'Exists' ? has : !has;
    })
  );
}

function labelsOf(tree: Tree | undefined): Tree {
  return (dig(tree, 'metadata', 'labels') ?? {}) as Tree;
}

/** Labels of the pods that the bundle makes in a namespace. */
function podsIn(objects: readonly BundleObject[], namespace: unknown): readonly Tree[] {
  return objects
    .filter(({ tree }) => dig(tree, 'metadata', 'namespace') === namespace)
    .flatMap(({ tree }) => {
      const template = podTemplateOf(tree);
      return template === undefined ? [] : [labelsOf(template)];
    });
}

function podSelectorOf(tree: Tree): unknown {
  return tree.kind === 'Service'
    ? { matchLabels: dig(tree, 'spec', 'selector') }
    : dig(tree, 'spec', tree.kind === 'NetworkPolicy' ? 'podSelector' : 'selector');
}

const podsAreThere: Check = (objects) =>
  ofKind(objects, 'NetworkPolicy', 'Service', 'PodDisruptionBudget').flatMap((object) => {
    const selector = podSelectorOf(object.tree);
    const everyPod = Object.keys((selector ?? {}) as Tree).length === 0;
    if (everyPod && object.tree.kind === 'NetworkPolicy') return [];
    const pods = podsIn(objects, dig(object.tree, 'metadata', 'namespace'));
    return pods.some((labels) => takes(selector, labels)) ? [] : [about(object, 'selects no pod of the bundle')];
  });

/** An API server refuses a workload whose selector does not take its own pods. */
const ownPods: Check = (objects) =>
  ofKind(objects, 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet').flatMap((object) => {
    const selector = dig(object.tree, 'spec', 'selector');
    const empty = Object.keys((selector ?? {}) as Tree).length === 0;
    const own = takes(selector, labelsOf(podTemplateOf(object.tree)));
    return own && !empty ? [] : [about(object, 'does not select its own pods')];
  });

const namespaceLabels = (objects: readonly BundleObject[]): readonly Tree[] =>
  ofKind(objects, 'Namespace').map(({ tree }) => ({
    ...labelsOf(tree),
    'kubernetes.io/metadata.name': dig(tree, 'metadata', 'name'),
  }));

const namespacesAreThere: Check = (objects) => {
  const namespaces = namespaceLabels(objects);
  // Policies spare privileged tenants, and there may be no others.
  const tenants = namespaces.some(
    (labels) =>
      labels['parapet.example/role'] === 'tenant' && labels['pod-security.kubernetes.io/enforce'] !== 'privileged',
  );
  return ofKind(objects, 'ValidatingAdmissionPolicyBinding', 'AdminNetworkPolicy', 'ClusterNetworkPolicy').flatMap(
    (object) => {
      const selector =
        dig(object.tree, 'spec', 'matchResources', 'namespaceSelector') ??
        dig(object.tree, 'spec', 'subject', 'namespaces');
      if (!tenants || selector === undefined) return [];
      return namespaces.some((labels) => takes(selector, labels))
        ? []
        : [about(object, 'selects no namespace of the bundle')];
    },
  );
};

const policiesAreBound: Check = (objects) => {
  const policies = ofKind(objects, 'ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy');
  const bindings = ofKind(objects, 'ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicyBinding');
  const nameOf = ({ tree }: BundleObject): unknown => dig(tree, 'metadata', 'name');
  const bound = new Set(bindings.map(({ tree }) => dig(tree, 'spec', 'policyName')));
  const params = ofKind(objects, 'ConfigMap').map(nameOf);
  return [
    ...policies.filter((policy) => !bound.has(nameOf(policy))).map((policy) => about(policy, 'is bound nowhere')),
    ...policies
      .filter(({ tree }) => listAt(tree, 'spec', 'matchConstraints', 'resourceRules').length === 0)
      .map((policy) => about(policy, 'looks at no resource')),
    ...bindings.flatMap((binding) => {
      const policy = policies.find((found) => nameOf(found) === dig(binding.tree, 'spec', 'policyName'));
      const param = dig(binding.tree, 'spec', 'paramRef', 'name');
      const wanted = policy !== undefined && dig(policy.tree, 'spec', 'paramKind') !== undefined;
      return [
        ...(policy === undefined ? [about(binding, 'binds a policy that is not there')] : []),
        ...(wanted === (param !== undefined) ? [] : [about(binding, 'and its policy differ on parameters')]),
        ...(param === undefined || params.includes(param) ? [] : [about(binding, `no ConfigMap ${param}`)]),
      ];
    }),
  ];
};

export const selectorChecks: Readonly<Record<string, Check>> = {
  'select pods that exist': podsAreThere,
  'select their own pods': ownPods,
  'select namespaces that exist': namespacesAreThere,
  'bind every admission policy, with its parameters': policiesAreBound,
};
