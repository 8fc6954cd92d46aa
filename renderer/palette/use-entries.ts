// The palette's entries: screens and commands that can be run now, then what the plan holds.
import { useMemo } from 'react';
import { useSaving } from '../files/saving.ts';
import { showPacks, useCommands } from '../frame/commands.ts';
import { togglePresenter, usePresenter } from '../frame/presenter.ts';
import { modWord, newProjectKey } from '../frame/shortcuts.ts';
import { screenWords, themeWords } from '../frame/text.ts';
import { setTheme, themes } from '../frame/theme.ts';
import { useServices } from '../services.ts';
import { moveTo, screens, useHistory } from '../store.ts';
import { usePlan } from '../use-plan.ts';
import { entriesOf, type PaletteEntry } from './entries.ts';

export function useEntries(): readonly PaletteEntry[] {
  const plan = usePlan();
  const commands = useCommandEntries(plan !== null);
  const found = useMemo(() => (plan === null ? [] : entriesOf(plan)), [plan]);
  return [...commands, ...found];
}

function useCommandEntries(hasProject: boolean): readonly PaletteEntry[] {
  const commands = useCommands();
  const { info } = useServices();
  const { undo, redo } = useHistory();
  const presenting = usePresenter(({ on }) => on);
  const canRevert = useSaving(({ opened }) => opened !== null);
  const inProject = [
    ...screens
      .filter((screen) => screen !== 'home' && screen !== 'knowledge')
      .map((screen) => command(`Go to ${screenWords[screen]}`, () => moveTo({ screen }))),
    undo !== null && command(`Undo “${undo}”`, commands.undo, `${modWord} Z`),
    redo !== null && command(`Redo “${redo}”`, commands.redo, `${modWord} Shift Z`),
    command('Save as', () => void commands.saveAs(), `${modWord} Shift S`),
    canRevert && command('Back to the state at opening', commands.revert),
    command('Close, to all projects', () => void commands.close()),
  ];
  return [
    ...(hasProject ? inProject : []),
    command('New project', () => void commands.newProject(), newProjectKey(info.door)),
    command('Explore the knowledge base', () => moveTo({ screen: 'knowledge' })),
    command('Open a file', () => void commands.open(), `${modWord} O`),
    command('Content packs', showPacks),
    command(presenting ? 'End presenter mode' : 'Presenter mode: larger type', togglePresenter, 'P'),
    ...themes.map((theme) => command(`Theme: ${themeWords[theme]}`, () => setTheme(theme))),
  ].filter((one) => one !== false);
}

function command(words: string, run: () => void, hint?: string): PaletteEntry {
  return { key: words, kind: 'Command', words, run, ...(hint !== undefined && { hint }) };
}
