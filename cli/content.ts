// `parapet content`: checks, lists or builds the knowledge base.
import { catalogueOf, listedKinds } from '../core/catalogue.ts';
import { assembleContent } from '../core/content/assemble.ts';
import { checkEffects } from '../core/effects/check-effects.ts';
import { optionEffects } from '../core/effects/option-effects.ts';
import { type ChangeKind, changeKinds } from '../core/effects/plan-changes.ts';
import { packName } from '../core/packs.ts';
import { writeAtomically } from '../host/atomic-write.ts';
import { readContentFiles } from '../host/content-files.ts';
import { installation } from '../host/installation.ts';
import { isPack } from '../host/pack-files.ts';
import { printProblems } from '../host/print-problems.ts';
import { toRefusal } from '../host/refusal.ts';
import { type Call, type Command, type ExitCode, onlyOne, textOf, WrongUse } from './command.ts';
import { contentFor, loadTypedPacks, packFolders, packOption, packUsage, typedFolders } from './packs.ts';

const actions: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = { check, list, build, effects };

export const contentCommand: Command = {
  name: 'content',
  usage: `content check|list|build|effects [--json] ${packUsage} [--out FILE]`,
  summary:
    'Checks the files of the knowledge base, lists what the built one holds, builds it, or counts what each option changes.',
  options: { json: { type: 'boolean' }, out: { type: 'string' }, ...packOption },
  run: (call) => {
    const name = onlyOne(call.positionals, 'What to do (check, list, build or effects)');
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new WrongUse(`content takes check, list, build or effects, not "${name}".`);
    return action(call);
  },
};

async function assembled({ values, io }: Call) {
  const [typed, more] = typedFolders(values);
  if (more !== undefined) throw new WrongUse('Only content packs can be several; a knowledge base is one folder.');
  const folder = typed === undefined ? installation.contentFolder : io.path(typed);
  const files = await readContentFiles(folder).catch((error: unknown) => Promise.reject(toRefusal(error, folder)));
  return { files, ...assembleContent(files) };
}

async function check(call: Call): Promise<ExitCode> {
  const folders = packFolders(call.values, call.io);
  const held = await Promise.all(folders.map(({ path }) => isPack(path)));
  return held.includes(true) ? checkPacks(call) : checkKnowledge(call);
}

async function checkKnowledge(call: Call): Promise<ExitCode> {
  const { files, content, problems: faults } = await assembled(call);
  const problems = faults.length > 0 || content === undefined ? faults : checkEffects(content, files);
  if (call.values.json === true) call.io.out(JSON.stringify({ files: files.length, problems }, null, 2));
  else if (problems.length > 0) call.io.out(printProblems(problems));
  else call.io.out(`${files.length} files, no problems.`);
  return problems.length === 0 ? 0 : 1;
}

/** Packs are checked on top of the built knowledge base. */
async function checkPacks(call: Call): Promise<ExitCode> {
  const { packs, problems } = await loadTypedPacks(call);
  const good = packs.flatMap(({ pack }) => pack ?? []);
  if (call.values.json === true) call.io.out(JSON.stringify({ packs: good, problems }, null, 2));
  else if (problems.length > 0) call.io.out(printProblems(problems));
  else for (const pack of good) call.io.out(`${packName(pack)}: ${pack.entries.length} entries, no problems.`);
  return problems.length === 0 ? 0 : 1;
}

async function build(call: Call): Promise<ExitCode> {
  const { content, problems } = await assembled(call);
  if (content === undefined || problems.length > 0) {
    if (call.values.json === true) call.io.out(JSON.stringify({ problems }, null, 2));
    else call.io.err(printProblems(problems));
    return 1;
  }
  const typed = textOf(call.values, 'out');
  const target = typed === undefined ? installation.contentFile : call.io.path(typed);
  await writeAtomically(target, JSON.stringify(content)).catch((error: unknown) =>
    Promise.reject(toRefusal(error, target)),
  );
  if (call.values.json === true) call.io.out(JSON.stringify({ out: target, hash: content.hash, problems }, null, 2));
  else call.io.out(`Wrote ${target} (${content.hash}).`);
  return 0;
}

async function list({ values, io }: Call): Promise<ExitCode> {
  const content = await contentFor({ values, io });
  const { kinds } = catalogueOf(content);
  const packs = content.packs.map((pack) => ({ id: packName(pack), ...pack }));
  const listed = listedKinds.map((kind) => [kind, kinds.get(kind) ?? []] as const);
  if (values.json === true) {
    const whole = Object.fromEntries(listed.map(([kind, entries]) => [kind, entries.map(({ value }) => value)]));
    io.out(JSON.stringify({ ...whole, ...(packs.length === 0 ? {} : { packs }) }, null, 2));
  } else
    for (const [kind, entries] of listed)
      io.out(
        [`${kind}: ${entries.length}`, ...entries.map(({ id, title }) => `  ${id}  ${title}`.trimEnd())].join('\n'),
      );
  return 0;
}

/** For every option, how many entries of each kind come out differently with it in some worked example. */
async function effects({ values, io }: Call): Promise<ExitCode> {
  const counted = optionEffects(await contentFor({ values, io }), true).map(
    ({ question, name, option, entries, excuse }) => ({
      question: question.id,
      name,
      option,
      ...(Object.fromEntries(changeKinds.map((kind) => [kind, entries[kind].size])) as Record<ChangeKind, number>),
      ...(excuse === undefined ? {} : { noEffectHere: excuse }),
    }),
  );
  if (values.json === true) io.out(JSON.stringify(counted, null, 2));
  else {
    for (const { name, option, noEffectHere, ...counts } of counted) {
      const numbers = changeKinds.map((kind) => `${kind} ${counts[kind]}`).join(', ');
      io.out(`  ${name}: ${option}  ${numbers}${noEffectHere === undefined ? '' : `  (${noEffectHere})`}`);
    }
  }
  return 0;
}
