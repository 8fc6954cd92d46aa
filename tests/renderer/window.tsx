// The whole window over the real content and an in-memory host, as a person meets it.
import { resolve } from 'node:path';
import { act, cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterAll } from 'vitest';
import { assembleContent } from '../../core/content/assemble.ts';
import type { Content } from '../../core/content/content.ts';
import { newProject, readProject, writeProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import { readContentFiles } from '../../host/content-files.ts';
import type { ProjectFile } from '../../host/contract.ts';
import { beginKeeping } from '../../renderer/files/saving.ts';
import { App } from '../../renderer/frame/App.tsx';
import { showDialog } from '../../renderer/frame/commands.ts';
import { ServicesContext } from '../../renderer/services.ts';
import { type Cursor, moveTo, openProject, projectStore, type Screen } from '../../renderer/store.ts';
import { type MemoryHost, memoryHost } from './in-memory-host.ts';

// The first look at a screen loads its code.
configure({ asyncUtilTimeout: 10_000 });

// React ends what it has begun in a later turn, and by then the window of the last test must still be there.
afterAll(async () => {
  cleanup();
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
});

const files = await readContentFiles(resolve(import.meta.dirname, '../../content'));
/** The project's own content. */
export const content: Content = assembleContent(files).content!;
export const today = '2026-11-23';

/** A worked example as a value. */
export function exampleProject(id: string): Project {
  const text = content.examples.find((example) => example.id === id)?.text ?? '';
  const { value } = readProject(text);
  if (value === undefined) throw new Error(`no example ${id}`);
  return value;
}
export const cloudExample = 'several-teams-on-ibm-cloud-classic';
export const factoryExample = 'factory-cluster-on-vlans';

export function fileOf(project: Project, name = 'test.parapet'): ProjectFile {
  return { id: 'file-0', file: name, folder: 'plans', text: writeProject(project), stamp: 'as opened' };
}

export interface Opened {
  readonly user: UserEvent;
  readonly host: MemoryHost;
}

/** Draws the window; with a project it is open, and unsaved. */
export function openWindow(
  project: Project | null,
  at: Screen = 'wizard',
  host = memoryHost(),
  shown: Content = content,
): Opened {
  cleanup();
  showDialog(null);
  openProject(project, project === null ? 'home' : at);
  beginKeeping(project === null ? {} : { kept: project, opened: writeProject(project) });
  const info = { door: 'browser', version: '0.1.0', today, folder: 'plans' } as const;
  render(
    <ServicesContext value={{ content: shown, host, info, reloadContent: async () => undefined }}>
      <App />
    </ServicesContext>,
  );
  return { user: userEvent.setup(), host };
}

export const emptyProject = (): Project => newProject(content);
export const current = (): Project => projectStore.getState().project!;
export const steps = () => within(screen.getByRole('navigation', { name: 'Steps' }));

/** Goes somewhere, and waits until the window shows it. */
export const goTo = (cursor: Partial<Cursor>): void => act(() => moveTo(cursor));
