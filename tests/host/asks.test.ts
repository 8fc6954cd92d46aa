// What each channel takes: one ask that is right and several that are not.
import { describe, expect, it } from 'vitest';
import { answerCall } from '../../host/answer-call.ts';
import { asks } from '../../host/asks.ts';
import { type Channel, channels } from '../../host/contract.ts';
import { recordingHandlers } from './recording-handlers.ts';

const id = '0123456789abcdef0123456789abcdef';
const right: { readonly [C in Channel]: unknown } = {
  'app:info': null,
  'projects:list': null,
  'projects:open': { id },
  'projects:pick': null,
  'projects:save': { id, text: '{}' },
  'projects:saveAs': { name: 'a', text: '{}' },
  'projects:forget': { id },
  'journal:write': { journal: null, id: null, text: '' },
  'journal:discard': { journal: 'new-0123456789abcdef' },
  'export:plan': { id: null, text: '{}', formats: ['md'], date: '2026-11-23' },
  'packs:list': null,
  'packs:add': null,
  'packs:remove': { id },
  'packs:reload': null,
  'shell:showFolder': { folderId: id },
};

describe('asks', () => {
  it('cover every channel once', () => {
    expect([...channels].sort()).toEqual(Object.keys(asks).sort());
    expect(Object.keys(right).sort()).toEqual(Object.keys(asks).sort());
  });

  it('let through what is right', async () => {
    const { handlers, asked } = recordingHandlers();
    for (const channel of channels)
      expect(await answerCall(handlers, channel, right[channel])).toMatchObject({ ok: true });
    expect(asked.map(({ ask }) => ask)).toEqual(channels.map((channel) => right[channel]));
  });

  it('refuse what is not, before a handler sees it', async () => {
    const { handlers, asked } = recordingHandlers();
    const wrong: readonly (readonly [Channel, unknown])[] = [
      ['app:info', {}],
      ['app:info', undefined],
      ['projects:open', { id: '../../etc/passwd' }],
      ['projects:open', { id, more: 1 }],
      ['projects:open', null],
      ['projects:save', { id }],
      ['projects:save', { id, text: 'x'.repeat(8 * 1024 * 1024 + 1) }],
      ['projects:saveAs', { name: 'x'.repeat(400), text: '' }],
      ['journal:discard', { journal: '../x' }],
      ['journal:write', { journal: '/etc/x', id: null, text: '' }],
      ['export:plan', { id: null, text: '', formats: [], date: '2026-11-23' }],
      ['export:plan', { id: null, text: '', formats: ['exe'], date: '2026-11-23' }],
      ['export:plan', { id: null, text: '', formats: ['md'], date: '2026-02-30' }],
      ['packs:add', { path: '/etc' }],
      ['packs:remove', { id: '/etc' }],
      ['shell:showFolder', { folderId: '/etc' }],
    ];
    for (const [channel, ask] of wrong) {
      expect(await answerCall(handlers, channel, ask), channel).toMatchObject({ ok: false, code: 'door.ask' });
    }
    for (const name of ['no:such', 'constructor', '__proto__', 'toString', '']) {
      expect(await answerCall(handlers, name, null)).toMatchObject({ ok: false, code: 'door.channel' });
    }
    expect(asked).toEqual([]);
  });
});
