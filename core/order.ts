// Order without a locale: by code unit, the same on every machine.

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnit(a.id, b.id);
}

/** Item ids as people count them: `t2` before `t10`. */
export function byItemId(a: string, b: string): number {
  return a.length - b.length || byCodeUnit(a, b);
}
