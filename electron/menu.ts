// The menu: commands go to the window, which knows what they mean; editing and window entries are the system's own.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../host/contract.ts';
import { theWindow } from './window.ts';

const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => theWindow()?.webContents.send('menu', { command: name }),
});
const separator: MenuItemConstructorOptions = { type: 'separator' };

const template: readonly MenuItemConstructorOptions[] = [
  {
    label: '&File',
    submenu: [
      command('New project', 'new', 'CmdOrCtrl+N'),
      command('Open…', 'open', 'CmdOrCtrl+O'),
      separator,
      command('Save as…', 'save-as', 'CmdOrCtrl+Shift+S'),
      command('Revert to opened', 'revert'),
      separator,
      command('Export…', 'export', 'CmdOrCtrl+E'),
      separator,
      command('Content packs…', 'packs'),
      separator,
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  },
  {
    label: '&Edit',
    submenu: [
      command('Undo', 'undo', 'CmdOrCtrl+Z'),
      command('Redo', 'redo', process.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      command('Find…', 'find', 'CmdOrCtrl+F'),
    ],
  },
  {
    label: '&View',
    submenu: [
      command('Presenter mode', 'presenter'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
    ],
  },
];

/** Sets the menu of the app; macOS puts the app's own menu first. */
export function installMenu(): void {
  app.setName('Parapet');
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...template]));
}
