// Light, dark, or what the system says. The choice is kept in this browser only.
import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'parapet.theme';
const stored = (): Theme => {
  const value = localStorage.getItem(key);
  return themes.find((theme) => theme === value) ?? 'system';
};

export const useTheme = create<{ readonly theme: Theme }>()(() => ({ theme: 'system' }));

export function setTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  apply(theme);
}

/** Applies the stored choice; called once at the start. */
export function restoreTheme(): void {
  apply(stored());
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  useTheme.setState({ theme });
}
