// Placeholders: found in the template, listed at the head of the file and in the README while they are still there.
import { describe, expect, it } from 'vitest';
import { printBundleReadme } from '../../../core/bundle-readme.ts';
import { makePlan } from '../../../core/make-plan.ts';
import { printManifest } from '../../../core/manifest-text/print-manifest.ts';
import { placeholdersOf } from '../../../core/manifests/placeholders.ts';
import { contentOf, control, manifest, projectOf, threat } from '../tiny-content.ts';

const steps = [
  {
    say: 'Not <this>.',
    run: ['tool', '--zone', '<zone>', ['--also', '<zone>,<key id>']],
    by: 'C-TST-01',
    from: 'door.lock',
  },
  { $includeWhen: { q: 'door.lock', is: 'closed' }, run: ['tool', '<only when closed>'] },
  { run: ['tool', '${room.owner}'] },
];
const sentences = { '<zone>': 'The zone.', '<key id>': 'The key.', '<only when closed>': 'Nothing here.' };
const shell = manifest('M-01', [steps], {
  implements: ['C-TST-01'],
  layer: 'provision',
  format: 'shell',
  file: 'run.sh',
  placeholders: sentences,
});

describe('the placeholders of a template', () => {
  it('are words of commands, each once and in their order', () => {
    expect(placeholdersOf(shell)).toEqual(['<zone>', '<key id>', '<only when closed>']);
  });
  it('are values in YAML, alone or in a longer text', () => {
    const yaml = { a: 'replace-with-region', b: ['arn:replace-with-account:replace-with-region/x'], c: '<zone>' };
    expect(placeholdersOf(manifest('M-02', [yaml]))).toEqual(['replace-with-region', 'replace-with-account']);
  });
});

describe('what is still to fill in', () => {
  const content = contentOf({
    threats: [threat('T-01')],
    controls: [control('C-TST-01', { mitigates: [{ threat: 'T-01', by: 1 }] })],
    manifests: [shell],
  });
  const plan = makePlan(content, projectOf({ 'door.lock': 'open', 'room.owner': '<key id> <evil>' }), '2026-11-23');
  const [file] = plan.manifests;

  it('stands at the head of the file, without what the answers left out and without what people typed', () => {
    const { text } = printManifest(file!, plan);
    expect(text).toContain('# Fill in <zone>: The zone.\n# Fill in <key id>: The key.\n');
    expect(text).not.toContain('Nothing here.');
    expect(text).not.toContain('Fill in <evil>');
  });
  it('stands in the README, each with its sentence', () => {
    const readme = printBundleReadme(plan);
    expect(readme).toContain('## To fill in\n\n- `<key id>`: The key. In M-01.\n- `<zone>`: The zone. In M-01.\n');
    expect(readme).not.toContain('evil');
  });
});
