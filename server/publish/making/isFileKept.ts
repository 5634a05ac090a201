import type { Edition } from '../../../analysis/report/edition.js';
import type { FileServices } from '../figureFile.js';

/** Whether a file of an edition has been made, so that it only has to be fetched. */
export async function isFileKept({ store }: Pick<FileServices, 'store'>, { survey, number }: Pick<Edition, 'survey' | 'number'>, name: string): Promise<boolean> {
  return (await store.editions.listFiles(survey, number)).has(name);
}
