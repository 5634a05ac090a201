import type { Definition, Text } from '../../analysis/survey/definition.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { layoutOf, type LayoutModel } from '../web/layout.js';
import type { Visit } from '../web/route.js';
import { previewLayout } from './previewLayout.js';
import type { Services } from '../web/services.js';

interface Around {
  readonly title: string;
  readonly width?: 'narrow' | 'grid';
  /** Path with query, where it is more than the path asked for. */
  readonly path?: string;
  /** Changing language saves what is typed on the page first. */
  readonly savesFirst?: boolean;
  /** Changing language posts the form again, for a page that holds what is stored nowhere. */
  readonly postsAgain?: boolean;
  /** What holds for the whole visit and is not to be missed. */
  readonly bands?: readonly string[];
}

/** What stands around every page of a visit. */
export function surveyLayout(services: Services, visit: Visit, definition: Definition | undefined, around: Around): LayoutModel {
  const page = { language: visit.language, path: around.path ?? visit.path, sheet: 'survey.css', script: 'survey.js', width: around.width ?? 'narrow', savesFirst: around.savesFirst ?? false, postsAgain: around.postsAgain ?? false, bands: around.bands ?? [], ...previewLayout(visit) } as const;
  if (definition === undefined) return layoutOf(services.views, { ...page, title: around.title });
  return layoutOf(services.views, {
    ...page,
    title: `${around.title} – ${textIn(definition.title, visit.language)}`,
    organisation: textIn(definition.organisation, visit.language),
    example: definition.example,
    contactEmail: definition.contact?.email,
    about: aboutOf(visit),
  });
}

/** The base of the survey's own pages about itself; a preview has none that others could open. */
function aboutOf({ actor, language, params }: Visit): string | undefined {
  const survey = params.get('survey');
  return actor === undefined && survey !== undefined ? `/${language}/s/${survey}` : undefined;
}

/** The tag of the survey's own language where it does not speak the reader's; else empty. */
export function foreignLanguage(definition: Definition, language: InterfaceLanguage): string {
  const speaks = definition.languages.some((tag) => tag === language || tag.toLowerCase().startsWith(`${language}-`));
  return speaks ? '' : (definition.languages[0] ?? '');
}

/** The language answers are given in: the reader's where the survey has it, else the survey's first. */
export function answerLanguage(definition: Definition, language: InterfaceLanguage): string {
  return definition.languages.find((tag) => tag === language || tag.toLowerCase().startsWith(`${language}-`)) ?? definition.languages[0] ?? language;
}

export function maybeText(text: Text | undefined, language: InterfaceLanguage): string {
  return text === undefined ? '' : textIn(text, language);
}
