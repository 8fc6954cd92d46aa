// Hostile names are text on every screen, and what is no text cannot be typed.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { screens } from '../../renderer/store.ts';
import { longText, oneLineText } from '../../renderer/ui/typed-text.ts';
import { cloudExample, exampleProject, openWindow } from './window.tsx';

const hostile = '<img src=x onerror="window.hacked=1">${x}|`#read(")=cmd()';

describe('a hostile name', () => {
  const project = exampleProject(cloudExample);
  const [tenant, ...others] = project.lists.tenants ?? [];
  const marked = {
    ...project,
    project: { ...project.project, name: hostile },
    lists: { ...project.lists, tenants: [{ ...tenant!, name: hostile }, ...others] },
  };

  it.each(screens.filter((one) => one !== 'home'))('is text on %s', async (at) => {
    openWindow(marked, at);
    expect(
      (await screen.findAllByText((_, element) => element?.tagName === 'B' && element.textContent === hostile)).length,
    ).toBeGreaterThan(0);
    await screen.findByRole('main');
    expect(document.querySelector('img')).toBeNull();
    expect('hacked' in window).toBe(false);
  });
});

describe('typed text', () => {
  it('loses control characters, line separators and lone surrogates, and keeps everything else', () => {
    expect(oneLineText('a\u0007b\u0085c\u2028d\ud800e')).toBe('abcde');
    expect(oneLineText('one\r\ntwo\tthree')).toBe('one two three');
    expect(oneLineText('日本 🏭 é')).toBe('日本 🏭 é');
    expect(longText('one\r\ntwo\tthree\u0000')).toBe('one\ntwo\tthree');
  });
});
