// The window: bar, screen, status. Screens other than Home are loaded when they are first shown.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { startKeeping } from '../files/saving.ts';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { useServices } from '../services.ts';
import { type Screen, useCursor } from '../store.ts';
import { useAnnouncement } from '../ui/announce.ts';
import words from '../ui/words.module.css';
import { usePlan } from '../use-plan.ts';
import styles from './App.module.css';
import { find, runMenuCommand, showDialog, useCommands } from './commands.ts';
import { Dialogs } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { togglePresenter } from './presenter.ts';
import { StatusBar } from './StatusBar.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { screenWords, unnamed } from './text.ts';

const lazyScreens = {
  wizard: lazy(async () => ({ default: (await import('../wizard/WizardScreen.tsx')).WizardScreen })),
  threats: lazy(async () => ({ default: (await import('../threats/ThreatsScreen.tsx')).ThreatsScreen })),
  plan: lazy(async () => ({ default: (await import('../plan/PlanScreen.tsx')).PlanScreen })),
  manifests: lazy(async () => ({ default: (await import('../manifests/ManifestsScreen.tsx')).ManifestsScreen })),
  export: lazy(async () => ({ default: (await import('../export/ExportScreen.tsx')).ExportScreen })),
  knowledge: lazy(async () => ({ default: (await import('../knowledge/KnowledgeScreen.tsx')).KnowledgeScreen })),
} as const;

export function App() {
  const { host } = useServices();
  const commands = useCommands();
  const plan = usePlan();
  const { screen } = useCursor();
  const shown: Screen = plan === null && screen !== 'knowledge' ? 'home' : screen;

  useEffect(() => startKeeping(host), [host]);
  useEffect(() => host.on('menu', ({ command }) => runMenuCommand(command, commands)));
  useShortcuts({
    'mod+n': () => void commands.newProject(),
    'mod+o': () => void commands.open(),
    'mod+s': () => void commands.saveAs('when-new'),
    'mod+shift+s': () => void commands.saveAs(),
    'mod+z': commands.undo,
    'mod+shift+z': commands.redo,
    'mod+y': commands.redo,
    'mod+e': commands.export,
    'mod+k': () => showDialog({ kind: 'palette' }),
    '/': find,
    p: togglePresenter,
  });
  useEffect(() => {
    const name = plan === null ? '' : `${plan.project.project.name || unnamed} · `;
    document.title = `${name}${screenWords[shown]} · Parapet`;
  }, [plan, shown]);

  return (
    <CSPProvider disableStyleElements>
      <div className={styles.window}>
        <TopBar plan={plan} />
        <ErrorBoundary key={shown} screen={screenWords[shown]} onBack={() => void commands.close()}>
          <Suspense fallback={<main className={styles.loading} aria-busy="true" />}>
            <FocusOnHeading screen={shown} />
            {shown === 'home' ? <HomeScreen /> : <LazyScreen screen={shown} />}
          </Suspense>
        </ErrorBoundary>
        <StatusBar plan={plan} />
      </div>
      <Dialogs />
      <p className={words.hidden} role="status" aria-live="polite">
        {useAnnouncement()}
      </p>
    </CSPProvider>
  );
}

function LazyScreen({ screen }: { screen: Exclude<Screen, 'home'> }) {
  const Chosen = lazyScreens[screen];
  return <Chosen />;
}

/** Another screen begins at its heading, for the keyboard and for screen readers. */
function FocusOnHeading({ screen }: { screen: Screen }) {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change of the screen
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null || heading.closest('main')?.contains(document.activeElement)) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [screen]);
  return null;
}
