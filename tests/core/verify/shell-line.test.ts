// Lines of checks: which the script reads, which only look, and which change the cluster.
import { describe, expect, it } from 'vitest';
import { changesCluster, onlyLooks } from '../../../core/verify/read-only.ts';
import { isQuoted, readPipe } from '../../../core/verify/shell-line.ts';

describe('a pipe', () => {
  it('falls into commands and words, without the quotes', () => {
    expect(readPipe(`kubectl get x -o jsonpath='{.a[*]}{"\\n"}' | grep -c "a|b"`)).toEqual([
      {
        text: `kubectl get x -o jsonpath='{.a[*]}{"\\n"}'`,
        words: ['kubectl', 'get', 'x', '-o', 'jsonpath={.a[*]}{"\\n"}'],
      },
      { text: 'grep -c "a|b"', words: ['grep', '-c', 'a|b'] },
    ]);
  });
  it('keeps an empty word', () => expect(readPipe("jq ''")?.[0]?.words).toEqual(['jq', '']));
  it('keeps a quote that a word needs', () => {
    expect(readPipe(`a 'it'\\''s | b'`)).toEqual([{ text: `a 'it'\\''s | b'`, words: ['a', `it's | b`] }]);
  });
  it.each([
    'a $(b)',
    'a `b`',
    'a "$b"',
    'a "`b`"',
    'a; b',
    'a && b',
    'a & b',
    'a > b',
    'a < b',
    'a *',
    'a ?',
    'a [b]',
    'a {b,c}',
    'a ~',
    'a # b',
    'a\nb',
    'a \\| b',
    "a 'b",
    '| a',
    'a |',
    'a || b',
    '',
    '!a',
    '(a)',
  ])('of %j is not understood', (line) => expect(readPipe(line)).toBeUndefined());
});

it('a place within quotes is told from one outside', () => {
  expect(isQuoted(`a 'b' <c>`, 6)).toBe(false);
  expect(isQuoted(`a 'b <c>'`, 5)).toBe(true);
  expect(isQuoted(`a "it's <c>"`, 8)).toBe(true);
});

const looks = (line: string): boolean => onlyLooks(readPipe(line) ?? []);
describe('what only looks', () => {
  it.each([
    'kubectl get pods',
    'kubectl auth can-i create pods --as=probe',
    'kubectl diff --kustomize manifests',
    'kubectl config view --raw | grep -c key',
    'oc get apiserver cluster',
    'aws eks describe-cluster --name x',
    'az aks show -g x',
    'gcloud projects get-iam-policy x --format=json',
    "kubectl get pods -o json | jq '.items' | head -1 | cut -c1-9 | tr -d a | wc -l",
  ])('%s', (line) => expect(looks(line)).toBe(true));
  it.each([
    'kubectl delete pod x',
    'kubectl -n x get pods',
    'kubectl run x --dry-run=server',
    'kubectl exec x -- get',
    'kubectl auth reconcile',
    'kubectl config set-context x',
    'kubectl get pods | xargs rm',
    'kubectl get pods | tee file',
    'kubectl get pods | sort -o file',
    'aws eks delete-cluster --name x',
    'aws eks get-token --cluster-name x',
    'az aks delete --name x',
    'gcloud container clusters delete x',
    'rm x',
    'sh -c x',
    'constructor x',
  ])('not %s', (line) => expect(looks(line)).toBe(false));
  it('not nothing', () => expect(onlyLooks([])).toBe(false));
});

describe('what changes the cluster', () => {
  it.each(['kubectl delete pod x', 'kubectl -n t run x', 'oc patch x', 'kubectl get x && kubectl label node x a=b'])(
    '%s',
    (line) => expect(changesCluster(line)).toBe(true),
  );
  it.each(['kubectl get x', 'kubectl create -f x --dry-run=server', 'kubectl -n run get pods', 'Delete one policy.'])(
    'not %s',
    (line) => expect(changesCluster(line)).toBe(false),
  );
});
