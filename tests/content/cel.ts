// The CEL of admission policies as an API server sees it: parsed, type-checked, and evaluated on an object.
import { Environment } from '@marcbachmann/cel-js';
import { dig, listAt, type Tree } from './bundles.ts';

/** What a request brings along. */
export interface Sample {
  readonly object: Tree | null;
  readonly oldObject?: Tree | null;
  readonly operation?: string;
  readonly namespace?: string;
  readonly user?: { readonly username: string; readonly groups: readonly string[] };
  /** Data of the ConfigMap that the binding names. */
  readonly params?: Tree;
  /** Whether the user may do what the expression asks the authorizer. */
  readonly allowed?: boolean;
}

/** Stands for the authorizer: every question leads to the one answer. */
class Authorizer {
  readonly answer: boolean;
  constructor(answer: boolean) {
    this.answer = answer;
  }
}
class Quantity {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  m: 0.001,
  k: 1e3,
  Ki: 1024,
  M: 1e6,
  Mi: 2 ** 20,
  G: 1e9,
  Gi: 2 ** 30,
};
function quantityOf(text: string): Quantity {
  const [, digits = '', unit = ''] = /^([0-9.]+)([a-zA-Z]*)$/.exec(text) ?? [];
  const factor = units[unit];
  if (factor === undefined || digits === '') throw new Error(`${text} is no quantity`);
  return new Quantity(Number(digits) * factor);
}

/** An environment with what Kubernetes adds to the language, as far as starter policies use it. */
function makeEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    enableOptionalTypes: true,
    homogeneousAggregateLiterals: false,
  });
  for (const name of ['object', 'oldObject', 'request', 'params', 'namespaceObject', 'variables']) {
    environment.registerVariable(name, 'dyn');
  }
  environment.registerType('Authorizer', { ctor: Authorizer, fields: {} });
  environment.registerType('Quantity', { ctor: Quantity, fields: {} });
  environment.registerVariable('authorizer', 'Authorizer');
  const same = (authorizer: Authorizer): Authorizer => authorizer;
  for (const method of ['group', 'resource', 'subresource', 'namespace', 'name', 'path', 'check']) {
    environment.registerFunction(`Authorizer.${method}(string): Authorizer`, same);
  }
  environment.registerFunction('Authorizer.serviceAccount(string, string): Authorizer', same);
  environment.registerFunction('Authorizer.allowed(): bool', ({ answer }: Authorizer) => answer);
  environment.registerFunction('quantity(string): Quantity', quantityOf);
  environment.registerFunction('isQuantity(string): bool', (text: string) => /^[0-9.]+[a-zA-Z]*$/.test(text));
  environment.registerFunction(
    'Quantity.isGreaterThan(Quantity): bool',
    (a: Quantity, b: Quantity) => a.value > b.value,
  );
  environment.registerFunction('Quantity.isLessThan(Quantity): bool', (a: Quantity, b: Quantity) => a.value < b.value);
  environment.registerFunction(
    'string.find(string): string',
    (text: string, pattern: string) => new RegExp(pattern, 'u').exec(text)?.[0] ?? '',
  );
  return environment;
}
const environment = makeEnvironment();

interface Expression {
  readonly place: string;
  readonly text: string;
  /** What it has to give. */
  readonly gives: 'bool' | 'string' | 'any';
}

/** Every expression of a policy of Kubernetes, with its place. */
export function expressionsOf(policy: Tree): readonly Expression[] {
  const at = (list: string, key: string, gives: Expression['gives']): readonly Expression[] =>
    listAt(policy, 'spec', list).flatMap((entry, index) =>
      typeof entry[key] === 'string' ? [{ place: `spec.${list}[${index}].${key}`, text: entry[key], gives }] : [],
    );
  return [
    ...at('matchConditions', 'expression', 'bool'),
    ...at('variables', 'expression', 'any'),
    ...at('validations', 'expression', 'bool'),
    ...at('validations', 'messageExpression', 'string'),
    ...at('auditAnnotations', 'valueExpression', 'string'),
  ];
}

/** What is wrong with an expression before any object is there: its syntax, its types, a variable that nobody defines. */
export function celComplaints(policy: Tree): readonly string[] {
  const named = listAt(policy, 'spec', 'variables').map(({ name }) => String(name));
  return expressionsOf(policy).flatMap(({ place, text, gives }) => {
    const { valid, type, error } = environment.check(text);
    if (!valid) return [`${place}: ${error?.message}`];
    const right = gives === 'any' || type === gives || String(type).startsWith('dyn');
    const unknown = [...text.matchAll(/\bvariables\.([A-Za-z_]\w*)/g)].filter(
      ([, name]) => !named.includes(name ?? ''),
    );
    return [
      ...(right ? [] : [`${place} gives ${type}, not ${gives}`]),
      ...unknown.map(([, name]) => `${place} reads variables.${name}, which is not defined`),
    ];
  });
}

export interface Verdict {
  /** False: a match condition lets the request pass unseen. */
  readonly matched: boolean;
  /** Indexes of the validations that refuse it, with what they say. */
  readonly refusedBy: readonly { readonly index: number; readonly message: string }[];
}

/** What a policy says to a request. An expression that breaks throws, as a cluster with `failurePolicy: Fail` refuses. */
export function judgeSample(policy: Tree, sample: Sample): Verdict {
  const context = contextOf(sample);
  const evaluate = (text: unknown): unknown => environment.evaluate(String(text), context);
  if (!listAt(policy, 'spec', 'matchConditions').every(({ expression }) => evaluate(expression) === true)) {
    return { matched: false, refusedBy: [] };
  }
  // As in a cluster, a variable is worked out when it is first read.
  for (const { name, expression } of listAt(policy, 'spec', 'variables')) {
    Object.defineProperty(context.variables, String(name), { enumerable: true, get: () => evaluate(expression) });
  }
  const refusedBy = listAt(policy, 'spec', 'validations').flatMap((validation, index) => {
    if (evaluate(validation.expression) === true) return [];
    const { messageExpression, message } = validation;
    return [{ index, message: String(messageExpression === undefined ? message : evaluate(messageExpression)) }];
  });
  return { matched: true, refusedBy };
}

function contextOf({
  object,
  oldObject = null,
  operation = 'CREATE',
  namespace = 'payments',
  user,
  params,
  allowed = false,
}: Sample) {
  const resource = dig(object ?? oldObject, 'kind');
  return {
    object,
    oldObject,
    params: params ?? {},
    namespaceObject: { metadata: { name: namespace, labels: {} } },
    request: {
      operation,
      namespace,
      name: dig(object ?? oldObject, 'metadata', 'name') ?? '',
      kind: { kind: resource },
      userInfo: user ?? { username: 'somebody', groups: ['system:authenticated'] },
    },
    authorizer: new Authorizer(allowed),
    variables: {} as Record<string, unknown>,
  };
}
