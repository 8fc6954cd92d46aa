// Every object of every combination that the content allows has a judge and passes: tsc on its model, a strict shape, its version.
import { afterAll, describe, expect, it } from 'vitest';
import { allBundles } from './bundles.ts';
import { type Distinct, distinctObjects } from './distinct.ts';
import { realContent } from './real-content.ts';
import { schemaComplaints, schemas } from './schema-folder.ts';
import { kindOf, shapeComplaints, shapeFor, shapes } from './shapes/shape-table.ts';
import { modelOf, typeComplaints } from './typed-literals.ts';
import { versionComplaints } from './version-fields.ts';

const content = await realContent();
const bundles = await allBundles();
const distinct = distinctObjects(bundles);
const kinds = new Map<string, Distinct[]>();
for (const object of distinct) kinds.set(kindOf(object), [...(kinds.get(kindOf(object)) ?? []), object]);

/** Who judges a kind. A kind with neither model nor shape is judged by nobody, and fails. */
function judgeOf(kind: string, objects: readonly Distinct[]): string {
  const model = objects[0] === undefined ? undefined : modelOf(objects[0]);
  if (model !== undefined) return `tsc, ${model.module}`;
  return shapeFor(kind) === undefined ? 'nobody' : 'shape';
}
const judged = [...kinds].map(([kind, objects]) => ({ kind, objects, judge: judgeOf(kind, objects) }));
const where = ({ bundle }: Distinct): string => ` (${bundle})`;

afterAll(() => {
  const lines = judged.map(({ kind, objects, judge }) => {
    const all = objects.reduce((sum, { count }) => sum + count, 0);
    return `${String(all).padStart(7)} ${String(objects.length).padStart(5)}  ${kind}  [${judge}]`;
  });
  console.log(
    [
      `objects distinct kind [judge], in ${bundles.length} bundles`,
      ...lines.sort((a, b) => (a.slice(14) < b.slice(14) ? -1 : 1)),
    ].join('\n'),
  );
});

describe('the evidence', () => {
  it('reaches every manifest', () => {
    const written = new Set(bundles.flatMap(({ plan }) => plan.manifests.map(({ manifest }) => manifest)));
    const live = content.manifests.filter(({ retired }) => retired === undefined).map(({ id }) => id);
    expect(live.filter((id) => !written.has(id))).toEqual([]);
  });

  it('has a judge for every kind', () => {
    expect(judged.filter(({ judge }) => judge === 'nobody').map(({ kind }) => kind)).toEqual([]);
  });

  it('holds every object with a model against it, by tsc', { timeout: 180_000 }, () => {
    const typed = judged.filter(({ judge }) => judge.startsWith('tsc'));
    expect(typed.length).toBeGreaterThan(15);
    expect(typeComplaints(new Map(typed.map(({ kind, objects }) => [kind, objects])))).toEqual([]);
  });

  it('holds every other object against a strict shape', () => {
    const found = judged
      .filter(({ judge }) => judge === 'shape')
      .flatMap(({ kind, objects }) =>
        objects.flatMap((object) => shapeComplaints(shapeFor(kind)!, object).map((text) => text + where(object))),
      );
    expect(found).toEqual([]);
  });

  it('uses no field or kind that the version of its plan does not have', () => {
    expect(distinct.flatMap((object) => versionComplaints(object).map((text) => text + where(object)))).toEqual([]);
  });

  it('has a dated public source for every shape', () => {
    const bad = shapes.filter(
      ([, { source, read }]) => !/^(https:\/\/|content\/manifests\/)/.test(source) || !/^20\d\d-\d\d-\d\d$/.test(read),
    );
    expect(bad.map(([kind]) => kind)).toEqual([]);
  });
});

describe.skipIf(schemas === undefined)('against the Kubernetes schema folder', () => {
  it('every object is valid', () => {
    expect(distinct.flatMap((object) => schemaComplaints(object).map((text) => text + where(object)))).toEqual([]);
  });
});
