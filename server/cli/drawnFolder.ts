/** Files that are drawn, in a folder that is whole or not there, also when it is interrupted. */
import { createDraw } from '../draw/createDraw.js';
import type { Draw } from '../draw/draw.js';
import { DrawingFailed } from '../draw/drawingFailed.js';
import { ProblemError } from '../problems/problem.js';
import type { ReportFile } from '../report/reportFiles.js';
import { onInterrupt } from './onInterrupt.js';
import { openOutput, type OutputFolder, type OutputPlace } from './outputFolder.js';

export interface DrawnFiles {
  /** Drawing processes at once. */
  readonly workers: number;
  readonly files: (draw: Draw) => AsyncIterable<ReportFile>;
  readonly told: (written: number) => void;
}

async function writeAll(folder: OutputFolder, { workers, files, told }: DrawnFiles): Promise<readonly string[]> {
  const draw = createDraw({ workers });
  const names: string[] = [];
  try {
    for await (const { name, bytes } of files(draw)) {
      folder.write(name, bytes);
      names.push(name);
      told(names.length);
    }
  } catch (error) {
    throw error instanceof DrawingFailed ? new ProblemError({ code: 'figure_not_drawn', params: { reason: error.message } }) : error;
  } finally {
    await draw.close();
  }
  return names;
}

/** Names of what was written. Errors ProblemError figure_not_drawn, and those of the place. */
export async function writeDrawnFolder(place: OutputPlace, drawn: DrawnFiles): Promise<readonly string[]> {
  const folder = openOutput(place);
  const interrupt = onInterrupt(() => folder.discard());
  try {
    const names = await writeAll(folder, drawn);
    folder.finish();
    return names;
  } finally {
    folder.discard();
    interrupt.stop();
  }
}
