// Presenter mode: larger type for a room with a projector. It lasts until the window is closed.
import { create } from 'zustand';

/** How much larger: `--type-scale` of tokens.css, for what is laid out in numbers. */
export const presenterScale = 1.43;

export const usePresenter = create<{ readonly on: boolean }>()(() => ({ on: false }));

export function togglePresenter(): void {
  const on = !usePresenter.getState().on;
  document.documentElement.toggleAttribute('data-presenter', on);
  usePresenter.setState({ on });
}
