// From a project's text to its export folder, the same way for the CLI and both doors.
import type { Content } from '../core/content/content.ts';
import type { Problem } from '../core/problem.ts';
import { assess } from './assess.ts';
import type { Format } from './contract.ts';
import { type ExportFile, writeExportFolder } from './export-folder.ts';
import { printFormats } from './export-formats.ts';
import { installation } from './installation.ts';
import type { StartChild } from './print-apart.ts';
import { Refusal } from './refusal.ts';
import { warmChild } from './warm-child.ts';

export interface ExportAsk {
  readonly text: string;
  readonly content: Content | Promise<Content>;
  readonly formats: readonly Format[];
  /** The day that the plan is made for, `2026-11-23`. */
  readonly date: string;
  readonly folder: string;
  readonly force: boolean;
  /** The CLI writes nothing for a project with problems; the window writes, and the plan says them on its first page. */
  readonly refuseProblems: boolean;
  readonly startChild: StartChild;
}
export interface ExportOutcome {
  readonly written: boolean;
  readonly files: readonly ExportFile[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the plan, prints what was asked for and writes the folder. Problems of the project come back; a text that
 * cannot be read, a PDF that fails and a folder that cannot be written are refusals.
 */
export async function exportPlan(ask: ExportAsk): Promise<ExportOutcome> {
  const { folder, formats, force } = ask;
  const child = formats.includes('pdf') ? warmChild(ask.startChild, installation.pdf.childFile) : undefined;
  try {
    const { plan, problems } = assess(ask.text, await ask.content, ask.date);
    if (ask.refuseProblems && problems.length > 0) return { written: false, files: [], problems };
    if (plan === undefined) throw unreadable(problems);
    const printed = await printFormats(plan, formats, child);
    await writeExportFolder({ folder, files: printed.files, formats, force });
    return { written: true, files: printed.files, problems: [...problems, ...printed.problems] };
  } finally {
    child?.kill();
  }
}

function unreadable(problems: readonly Problem[]): Refusal {
  const [first] = problems;
  const message = first === undefined ? 'The project cannot be read.' : `The project cannot be read: ${first.message}`;
  return new Refusal('project.unreadable', message, first?.fix === undefined ? {} : { fix: first.fix });
}
