// The thread of each topic on every provider: answer → threat → control → line → verification, and back again.
import { describe, expect, it } from 'vitest';
import { nameFor } from '../../core/content/by-provider.ts';
import { providerKeys } from '../../core/content/shapes.ts';
import { makePlan } from '../../core/make-plan.ts';
import { threadOf } from '../../core/thread.ts';
import type { Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { realContent } from './real-content.ts';

interface Topic {
  readonly topic: string;
  readonly answer: string;
  readonly values: readonly Value[];
  readonly threat: string;
  readonly control: string;
}
/** One thread a topic. Of several values, the first one that the provider offers is taken. */
const topics: readonly Topic[] = [
  { topic: 'tenancy', answer: 'tenancy.sharing', values: ['teams'], threat: 'T-69', control: 'C-NET-17' },
  { topic: 'API endpoints', answer: 'api.endpoint', values: ['both'], threat: 'T-01', control: 'C-API-01' },
  { topic: 'VLAN and VRF', answer: 'network.joined', values: ['vrf', 'transit'], threat: 'T-32', control: 'C-NET-09' },
  {
    topic: 'edge nodes',
    answer: 'ingress.edge-nodes',
    values: ['label-and-taint'],
    threat: 'T-35',
    control: 'C-ING-02',
  },
  { topic: 'storage', answer: 'storage.kinds', values: [['block']], threat: 'T-41', control: 'C-STO-01' },
];
const date = '2026-11-23';
const content = await realContent();

const cases = topics.flatMap((topic) => providerKeys.map((provider) => ({ ...topic, provider })));

describe('the thread', () => {
  it.each(cases)('of $topic holds on $provider, both ways', ({ answer, values, threat, control, provider }) => {
    const plans = values.map((value) => makePlan(content, withAnswers(projectOn(provider), { [answer]: value }), date));
    const plan = plans.find(({ facts }) => facts.read(answer).state === 'answered');
    if (plan === undefined) throw new Error(`${provider} offers none of ${JSON.stringify(values)} for ${answer}.`);

    const forth = threadOf(plan, { q: answer });
    expect(forth.threats).toContain(threat);
    expect(forth.controls).toContain(control);
    expect(forth.verifications.map((check) => check.control)).toContain(control);
    const line = forth.lines.find(({ by, answers }) => by === control && answers.includes(answer));
    if (line === undefined) throw new Error(`No line of ${control} is shaped by ${answer} on ${provider}.`);

    const back = threadOf(plan, { manifest: line.manifest, line: line.line });
    expect(back.controls).toEqual([control]);
    expect(back.threats).toContain(threat);
    expect(back.answers).toContain(answer);
  });
});

describe('controls without a line', () => {
  it.each(providerKeys)('say why in the content, on %s', (provider) => {
    const plan = makePlan(content, projectOn(provider), date);
    // A line may wait for another answer: it carries the control's mark, and its file does not carry the control out yet.
    const marks = plan.manifests.flatMap(({ documents }) => documents.flatMap(({ why }) => Object.values(why)));
    const carried = plan.manifests.flatMap((manifest) => manifest.implements);
    const written = new Set([...carried, ...marks.map(({ by }) => by)]);
    const without = plan.controls
      .filter(({ id }) => !written.has(id))
      .map(({ id }) => {
        const { noLine, awaitsManifests } = content.controls.find((control) => control.id === id)!;
        const awaited = awaitsManifests === undefined ? undefined : `It awaits ${awaitsManifests.join(', ')}.`;
        return { id, reason: nameFor(noLine, provider) ?? awaited };
      });
    for (const { id, reason } of without) console.log(`${provider}, ${id}: ${reason ?? 'NO REASON'}`);
    expect(without.filter(({ reason }) => reason === undefined).map(({ id }) => id)).toEqual([]);
  });
});
