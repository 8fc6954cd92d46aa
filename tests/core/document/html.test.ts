// @vitest-environment happy-dom
// The HTML page in a real parser: no script, no request, what somebody typed as text, and every link with its target.
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../core/document/html.ts';
import { buildReport } from '../../../core/document/report.ts';
import { diagramOf, hostileNames, hostileNote, samplePlan } from './sample-plan.ts';

const print = (name?: string, note?: string) =>
  printHtml(buildReport(samplePlan(name, note), { diagrams: [diagramOf(name ?? 'payments')] }));
/** happy-dom takes `-->` in a text for the end of a comment; to a browser the two ways of writing it are the same. */
const parse = (html: string): Document =>
  new DOMParser().parseFromString(html.replaceAll('-->', '--&gt;'), 'text/html');
const all = (document: Document): readonly Element[] => [...document.querySelectorAll('*')];

describe('the HTML page', () => {
  const document = parse(print());

  it.each([...hostileNames, hostileNote].map((text) => [text]))('shows %j as text', (text) => {
    const page = parse(print(text.split('\n')[0], text));
    expect(page.querySelector('h1')?.textContent).toBe(text.split('\n')[0]);
    expect(page.title).toContain(text.split('\n')[0]);
    expect(all(page).length).toBe(all(document).length + text.split('\n').length - 1);
    expect(page.querySelectorAll('script, iframe, object, embed, form, input, link, base')).toHaveLength(0);
    const quote = page.querySelector('blockquote p');
    expect(quote?.textContent).toBe(text);
  });

  it('has no attribute that acts, no inline style and no address but https, its own targets and its pictures', () => {
    const page = parse(print(hostileNames[0], hostileNote));
    const attributes = all(page).flatMap((element) =>
      [...element.attributes].map(({ name, value }) => ({ name, value })),
    );
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'srcset')).toEqual([]);
    const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value);
    expect(addresses.filter((value) => !/^(https:\/\/|#|data:image\/svg\+xml;)/.test(value))).toEqual([]);
  });

  it('forbids everything but its own style and pictures', () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|https?:|\*/);
    const first = document.head.children[1];
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });

  it('shows the picture as an image that is data, with its words', () => {
    const image = document.querySelector('figure img');
    expect(image?.getAttribute('alt')).toBe('The model of the cluster.');
    expect(decodeURIComponent(image?.getAttribute('src')?.split(',')[1] ?? '')).toBe(diagramOf('payments').svg);
  });

  it('leads every inner link to an element, the contents included', () => {
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    expect(targets.length).toBeGreaterThan(20);
    const ids = new Set(all(document).map(({ id }) => id));
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(document.querySelectorAll('nav a').length).toBeGreaterThan(10);
  });

  it('never skips a level of headings', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([]);
  });

  it('names itself, its language and its author', () => {
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Hardening plan: payments');
    expect(document.querySelector('meta[name="author"]')?.getAttribute('content')).toBe('payments');
  });

  it('spells out characters that disguise a text', () => {
    const page = print('pay\u202etnem\u0000');
    expect(page).toContain('pay[U+202E]tnem[U+0000]');
    expect(page).not.toContain('\u202e');
    expect(page).not.toContain('\0');
  });
});
