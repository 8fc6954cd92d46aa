// The bar on top: the project, its screens with their counts, undo by name, the theme.
import { BookOpen, ChevronDown, Monitor, Moon, Redo2, Search, Sun, Undo2 } from 'lucide-react';
import { count } from '../../core/document/words.ts';
import type { Plan } from '../../core/plan-types.ts';
import { useSaving } from '../files/saving.ts';
import { askedOf, livingFindings, platformOf } from '../plan-views.ts';
import { useServices } from '../services.ts';
import { moveTo, type Screen, useCursor, useHistory } from '../store.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import words from '../ui/words.module.css';
import { type Commands, showDialog, showPacks, useCommands } from './commands.ts';
import { modWord, newProjectKey } from './shortcuts.ts';
import styles from './TopBar.module.css';
import { screenWords, themeWords, unnamed } from './text.ts';
import { setTheme, themes, useTheme } from './theme.ts';

const tabs = ['wizard', 'threats', 'plan', 'manifests', 'export'] as const satisfies readonly Screen[];

export function TopBar({ plan }: { plan: Plan | null }) {
  const commands = useCommands();
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.brand} onClick={() => void commands.close()} title="Home: all projects">
        <Brand className={styles.mark} />
        Parapet
      </button>
      {plan !== null && (
        <>
          <ProjectMenu plan={plan} commands={commands} />
          <Tabs plan={plan} />
        </>
      )}
      <div className={styles.tools}>
        {plan !== null && <History commands={commands} />}
        <KnowledgeButton />
        <Button
          small
          className={styles.find}
          title={`Search or command (${modWord} K)`}
          hotkey={`${modWord} K`}
          onClick={() => showDialog({ kind: 'palette' })}
        >
          <Icon of={Search} />
          <span className={styles.findWords}>Search or command</span>
        </Button>
        <ThemeMenu />
      </div>
    </header>
  );
}

/** The knowledge base is no screen of a project: it is there without one too. */
function KnowledgeButton() {
  const { screen } = useCursor();
  return (
    <Button
      look="quiet"
      small
      className={styles.find}
      title={screenWords.knowledge}
      aria-current={screen === 'knowledge' ? 'page' : undefined}
      onClick={() => moveTo({ screen: 'knowledge' })}
    >
      <Icon of={BookOpen} />
      <span className={styles.findWords}>{screenWords.knowledge}</span>
    </Button>
  );
}

function ProjectMenu({ plan, commands }: { plan: Plan; commands: Commands }) {
  const { info } = useServices();
  const canRevert = useSaving(({ opened }) => opened !== null);
  return (
    <Menu
      className={styles.project}
      align="start"
      trigger={
        <>
          <b>{plan.project.project.name || unnamed}</b>
          <span className={classNames(words.quiet, words.small, styles.platform)}>{platformOf(plan)}</span>
          <Icon of={ChevronDown} size={12} />
        </>
      }
      entries={[
        { words: 'New project', run: () => void commands.newProject(), hotkey: newProjectKey(info.door) },
        { words: 'Open a file', run: () => void commands.open(), hotkey: `${modWord} O` },
        { words: 'Save as', run: () => void commands.saveAs(), hotkey: `${modWord} Shift S` },
        { words: 'Back to the state at opening', run: commands.revert, disabled: !canRevert },
        { words: 'Name and details', run: commands.export },
        { words: 'Export', run: commands.export, hotkey: `${modWord} E` },
        { words: 'Content packs', run: showPacks },
        { words: 'Close, to all projects', run: () => void commands.close() },
      ]}
    />
  );
}

function Tabs({ plan }: { plan: Plan }) {
  const { screen } = useCursor();
  const asked = askedOf(plan);
  const controls = plan.roadmap.reduce((sum, phase) => sum + phase.controls.length, 0);
  const threats = livingFindings(plan).length;
  const counts: Partial<Record<Screen, { readonly short: string; readonly long: string }>> = {
    wizard: { short: `${asked.answered}/${asked.all}`, long: `${asked.answered} of ${asked.all} questions answered` },
    threats: { short: String(threats), long: `${count(threats, 'threat')}, applying or open` },
    plan: { short: String(controls), long: `${count(controls, 'control')} on the roadmap` },
    manifests: { short: String(plan.manifests.length), long: count(plan.manifests.length, 'file') },
  };
  return (
    <nav className={styles.tabs} aria-label="Screens of this project">
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className={styles.tab}
          aria-current={tab === screen ? 'page' : undefined}
          title={counts[tab]?.long}
          onClick={() => moveTo({ screen: tab })}
        >
          {screenWords[tab]}
          {counts[tab] !== undefined && <span className={styles.count}>{counts[tab].short}</span>}
        </button>
      ))}
    </nav>
  );
}

function History({ commands }: { commands: Commands }) {
  const history = useHistory();
  return (
    <>
      {history.undo !== null && (
        <Button look="quiet" small className={styles.undo} onClick={commands.undo} title={`Undo (${modWord} Z)`}>
          <Icon of={Undo2} />
          <span className={words.clip}>Undo “{history.undo}”</span>
        </Button>
      )}
      {history.redo !== null && (
        <Button
          look="icon"
          onClick={commands.redo}
          aria-label={`Redo “${history.redo}”`}
          title={`Redo “${history.redo}” (${modWord} Shift Z)`}
        >
          <Icon of={Redo2} />
        </Button>
      )}
    </>
  );
}

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;

function ThemeMenu() {
  const { theme } = useTheme();
  return (
    <Menu
      name={`Theme: ${themeWords[theme]}`}
      trigger={<Icon of={themeIcons[theme]} />}
      entries={themes.map((one) => ({ words: themeWords[one], run: () => setTheme(one), chosen: one === theme }))}
    />
  );
}
