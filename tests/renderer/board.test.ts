// The model in small: its table fits the content and the board, and a plan fills what it should.
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../core/diagram/text-width.ts';
import { makePlan } from '../../core/make-plan.ts';
import { readProject } from '../../core/project.ts';
import { board, boardCards, boardLines, boardZones, cardRect } from '../../renderer/diagram/board.ts';
import { onBoard } from '../../renderer/diagram/on-board.ts';
import { marksOf } from '../../renderer/diagram/place-findings.ts';
import { wholeModel, wholeModelOnePool, wholeModelSelfRun } from '../fixtures/whole-model.ts';
import { content } from './window.tsx';

const projects = [
  ...content.examples.map(({ text }) => readProject(text).value!),
  wholeModel,
  { ...wholeModelSelfRun, project: { ...wholeModelSelfRun.project, name: 'the largest, self-run' } },
  { ...wholeModelOnePool, project: { ...wholeModelOnePool.project, name: 'the largest, one pool' } },
];
const plans = projects.map((project) => makePlan(content, project, '2026-11-23'));
const cards = Object.values(boardCards);

describe('the table of the board', () => {
  it('keeps cards apart and inside', () => {
    const places = cards.map(({ column, row }) => `${column},${row}`);
    expect(new Set(places).size).toBe(places.length);
    for (const card of cards) {
      const { x, y, w, h } = cardRect(card);
      expect(x + w <= board.width && y + h <= board.height).toBe(true);
    }
  });

  it('has names that fit their cards', () => {
    for (const { name } of cards) expect(textWidth(name, 12, 600), name).toBeLessThanOrEqual(board.card.w - 21);
  });

  it('has short zone names that fit a narrow panel', () => {
    for (const { brief, rect } of Object.values(boardZones)) {
      expect(textWidth(brief, 15, 600), brief).toBeLessThanOrEqual(rect.w - 12);
    }
  });

  it('leads every line from the rim of one card to the rim of another', () => {
    const touches = (key: string, [x, y]: readonly [number, number]): boolean => {
      const rect = cardRect(boardCards[key]!);
      return x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h;
    };
    for (const { from, to, points } of boardLines) {
      expect(touches(from, points[0]!), `${from} > ${to}`).toBe(true);
      expect(touches(to, points.at(-1)!), `${from} > ${to}`).toBe(true);
      const bends = points.slice(1).filter(([x, y], i) => x !== points[i]![0] && y !== points[i]![1]);
      expect(bends, `${from} > ${to}`).toEqual([]);
    }
  });

  it('runs no line through a third card', () => {
    for (const { from, to, points } of boardLines) {
      for (const [key, card] of Object.entries(boardCards)) {
        if (key === from || key === to) continue;
        const { x, y, w, h } = cardRect(card);
        points.slice(1).forEach(([x2, y2], i) => {
          const [x1, y1] = points[i]!;
          const meets =
            Math.max(x1, x2) > x && Math.min(x1, x2) < x + w && Math.max(y1, y2) > y && Math.min(y1, y2) < y + h;
          expect(meets, `${from} > ${to} through ${key}`).toBe(false);
        });
      }
    }
  });
});

describe('a plan on the board', () => {
  it.each(plans.map((plan) => [plan.project.project.name, plan] as const))(
    'shows every element of %s',
    (_name, plan) => {
      const { cards: shown } = onBoard(plan.topology, marksOf(plan, 'residual'));
      const titles = new Set([...shown.values()].flat());
      expect(plan.topology.elements.filter(({ title }) => !titles.has(title)).map(({ title }) => title)).toEqual([]);
    },
  );

  it('counts on the cards every finding that stands at an element', () => {
    for (const plan of plans) {
      const marks = marksOf(plan, 'residual');
      const { signs } = onBoard(plan.topology, marks);
      const wanted = plan.topology.elements.reduce((sum, { id }) => sum + (marks.get(id)?.count ?? 0), 0);
      expect([...signs.values()].reduce((sum, { count }) => sum + count, 0)).toBe(wanted);
    }
  });
});
