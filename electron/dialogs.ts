// The system's dialogs: a person picks a place, the host remembers it, the window never sees the path.
import { dirname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { projectEnding, projectFileName } from '../host/file-names.ts';
import type { Dialogs } from '../host/handlers.ts';
import { theWindow } from './window.ts';

const filters = [{ name: 'Parapet project', extensions: [projectEnding.slice(1)] }];

export const systemDialogs: Dialogs = {
  pickProject: () => pick({ title: 'Open a project', properties: ['openFile'], filters }),
  pickExportFolder: () =>
    pick({
      title: 'Export into a new folder in',
      properties: ['openDirectory', 'createDirectory'],
      buttonLabel: 'Export',
    }),
  pickPackFolder: () => pick({ title: 'Folder of a content pack', properties: ['openDirectory'], buttonLabel: 'Add' }),
  pickSavePath: async (suggested) => {
    const defaultPath = join(app.getPath('documents'), suggestedFile(suggested));
    const options = { title: 'Save the project as', defaultPath, filters };
    const window = theWindow();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || filePath === '') return null;
    return filePath.endsWith(projectEnding) ? filePath : `${filePath}${projectEnding}`;
  },
  showFolder: async (path) => {
    const failure = await shell.openPath(path);
    if (failure !== '') shell.showItemInFolder(dirname(path));
  },
};

async function pick(options: Electron.OpenDialogOptions): Promise<string | null> {
  const window = theWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** A project's name as the window sends it may be no file name: then the dialog starts with a plain one. */
function suggestedFile(name: string): string {
  try {
    return projectFileName(name);
  } catch {
    return projectFileName('project');
  }
}
