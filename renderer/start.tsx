// Brings content, host and window together, or says in one sentence why that failed.
import './ui/tokens.css';
import './ui/base.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Content } from '../core/content/content.ts';
import { App } from './frame/App.tsx';
import { watchRequests } from './frame/outside-requests.ts';
import { StartFailed } from './frame/StartFailed.tsx';
import { restoreTheme } from './frame/theme.ts';
import { connectHost } from './host.ts';
import { type Services, ServicesContext } from './services.ts';

export async function start(): Promise<void> {
  watchRequests();
  restoreTheme();
  const root = createRoot(document.getElementById('app')!);
  const host = connectHost();
  const [content, info] = await Promise.all([loadContent(), host.call('app:info', null)]);
  if (!info.ok) return root.render(<StartFailed message={info.message} fix={info.fix} />);
  if (content === undefined)
    return root.render(
      <StartFailed
        message="The knowledge base is missing: content.json."
        fix="Build Parapet again with npm run build."
      />,
    );
  root.render(<Started first={content} host={host} info={info.value} />);
}

function Started({ first, host, info }: { first: Content } & Pick<Services, 'host' | 'info'>) {
  const [content, setContent] = useState(first);
  const services = useMemo((): Services => {
    const reloadContent = async () => {
      const next = await loadContent();
      if (next !== undefined) setContent(next);
    };
    return { content, host, info, reloadContent };
  }, [content, host, info]);
  return (
    <ServicesContext value={services}>
      <App />
    </ServicesContext>
  );
}

async function loadContent(): Promise<Content | undefined> {
  try {
    return (await (await fetch('./content.json', { credentials: 'same-origin' })).json()) as Content;
  } catch {
    return undefined;
  }
}
