// Joins the class names that apply.

/** `classNames('a', isOn && 'b')` → "a b" or "a". */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
