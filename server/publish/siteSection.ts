import { setImmediate } from 'node:timers/promises';
import type { Edition } from '../../analysis/report/edition.js';
import type { ReportReading } from '../report/reportLinks.js';
import { sectionModel, type SectionModel } from '../report/sectionModel.js';
import { figureIn, type FileServices } from './figureFile.js';
import { pageDrawings } from './pageDrawings.js';

export interface SiteSection {
  readonly model: SectionModel;
  /** False where its drawings could not be made now. */
  readonly whole: boolean;
}

/** One section of a report with its figure drawn for wide and for narrow pages. */
export async function siteSection(services: FileServices, edition: Edition, number: number, reading: ReportReading): Promise<SiteSection> {
  const { language } = reading;
  const web = figureIn(services, { edition, number, language, size: 'web' });
  // to lay out many departments takes milliseconds, and others get their turn between the two
  await setImmediate();
  const both = { web, phone: figureIn(services, { edition, number, language, size: 'phone' }) };
  const drawings = await pageDrawings(services, edition, number, language);
  return { model: sectionModel(edition, both, drawings, reading), whole: drawings !== 'failed' };
}
