import { layoutOf, type LayoutInput, type LayoutModel } from '../web/layout.js';
import type { Services } from '../web/services.js';
import type { Visit } from '../web/route.js';
import type { Edition } from '../../analysis/report/edition.js';
import { textIn } from '../../analysis/words/textIn.js';

/** The frame of a page of an edition. The band of invented answers is on every one of them. */
export function editionLayout(services: Pick<Services, 'views'>, visit: Pick<Visit, 'language' | 'path'>, edition: Edition, title: string, more: Pick<LayoutInput, 'meta' | 'script' | 'refresh'> = {}): LayoutModel {
  const { definition } = edition;
  return layoutOf(services.views, {
    language: visit.language,
    path: visit.path,
    title,
    sheet: 'report.css',
    width: 'wide',
    organisation: textIn(definition.organisation, visit.language),
    example: definition.example,
    contactEmail: definition.contact?.email,
    ...more,
  });
}
