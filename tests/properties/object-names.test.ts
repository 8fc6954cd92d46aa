// Laws of object names: always DNS-1123, unique, not reserved, and never changed by a later item.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { azurePoolNames, objectNames } from '../../core/object-names.ts';
import { hostileTexts } from './any-project.ts';

const reserved = { names: ['default', 'payments'], prefixes: ['kube-', 'openshift-'] };
const typed = fc.oneof(
  fc.constantFrom('a', 'A', 'payments', 'kube-x', 'kube', 'b'.repeat(80), ...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const items = fc.array(typed, { maxLength: 30 }).map((all) => all.map((name, i) => ({ id: `t${i + 1}`, name })));

it('are DNS-1123 labels, unique, and not reserved', () => {
  fc.assert(
    fc.property(items, (all) => {
      const names = [...objectNames(all, 'tenant', reserved).values()];
      expect(new Set(names).size).toBe(all.length);
      for (const name of names) {
        expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
        expect(reserved.names).not.toContain(name);
        expect(reserved.prefixes.some((prefix) => name.startsWith(prefix))).toBe(false);
      }
    }),
  );
});
it('stay as they are when an item is added, and whatever the order of the list', () => {
  fc.assert(
    fc.property(items, typed, (all, name) => {
      const before = objectNames(all, 'tenant', reserved);
      const after = objectNames([{ id: `t${all.length + 1}`, name }, ...[...all].reverse()], 'tenant', reserved);
      for (const [id, given] of before) expect(after.get(id)).toBe(given);
    }),
  );
});
it('of AKS pools are letters and digits, at most 12', () => {
  fc.assert(
    fc.property(items, (all) => {
      const names = [...azurePoolNames(all).values()];
      expect(new Set(names).size).toBe(all.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]{0,11}$/);
    }),
  );
});
