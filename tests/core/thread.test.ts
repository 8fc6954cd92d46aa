// The thread answer → finding → control → line → verification, picked up anywhere and followed both ways.
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../core/make-plan.ts';
import { threadOf } from '../../core/thread.ts';
import { contentOf, control, manifest, projectOf, threat } from './tiny-content.ts';

const verify = [{ run: 'look', expect: 'It is shut.' }];
const content = contentOf({
  threats: [threat('T-01', { when: { q: 'door.lock', is: 'open' } }), threat('T-02')],
  controls: [
    control('C-TST-01', { verify }),
    control('C-TST-02', { mitigates: [{ threat: 'T-02', by: 1 }], committedBy: { q: 'room.size', atLeast: 2 } }),
    control('C-TST-03', { mitigates: [{ threat: 'T-02', by: 1 }], committedBy: { q: 'room.ranges', empty: true } }),
  ],
  manifests: [
    manifest('M-01', [{ spec: { lock: '${door.lock}', rest: 1 } }], {
      why: { 'spec.lock': { by: 'C-TST-01', from: 'door.lock' } },
    }),
    manifest('M-02', [{ size: '${room.size}' }], {
      implements: ['C-TST-02'],
      why: { size: { by: 'C-TST-02', from: ['room.size'] } },
    }),
  ],
});
const plan = makePlan(content, projectOf({ 'door.lock': 'open', 'room.size': 3, 'room.ranges': [] }), '2026-11-23');
const fromDoor = threadOf(plan, { q: 'door.lock' });

describe('threadOf', () => {
  it('leads from an answer to what it brought, what cuts that, the line it shaped and its check', () => {
    expect(fromDoor).toMatchObject({
      answers: ['door.lock'],
      findings: ['T-01@A-01'],
      threats: ['T-01'],
      controls: ['C-TST-01'],
      lines: [{ manifest: 'M-01', by: 'C-TST-01', answers: ['door.lock'] }],
      verifications: [{ control: 'C-TST-01', run: 'look' }],
    });
  });

  it('leads from the line back to the same answer, threat and control', () => {
    const { manifest: id, line } = fromDoor.lines[0]!;
    expect(threadOf(plan, { manifest: id, line })).toEqual(fromDoor);
    expect(threadOf(plan, { control: 'C-TST-01' })).toEqual(fromDoor);
    expect(threadOf(plan, { threat: 'T-01' })).toEqual(fromDoor);
  });

  it('follows an answer that commits to a control, where no finding names it', () => {
    expect(threadOf(plan, { q: 'room.size' })).toMatchObject({
      threats: ['T-02'],
      controls: ['C-TST-02'],
      lines: [{ manifest: 'M-02' }],
    });
    expect(threadOf(plan, { q: 'room.ranges' })).toMatchObject({
      answers: ['room.ranges'],
      threats: ['T-02'],
      controls: ['C-TST-03'],
      lines: [],
    });
  });

  it('is empty where nothing hangs on it', () => {
    const empty = { findings: [], threats: [], controls: [], lines: [], verifications: [] };
    expect(threadOf(plan, { q: 'room.owner' })).toMatchObject(empty);
    expect(threadOf(plan, { manifest: 'M-01', line: 1 })).toMatchObject(empty);
    expect(threadOf(plan, { manifest: 'M-99', line: 1 })).toMatchObject(empty);
  });
});
