/** What stands around every page: mark, organisation, the same page in the other language, footer. */
import type { InterfaceLanguage } from '../problems/problem.js';
import { layoutWords } from '../../views/words/layout.js';
import { statementWords } from '../../views/words/statements.js';
import { languageOfPath } from './chooseLanguage.js';
import type { PageMeta } from './pageMeta.js';
import type { Views } from './loadViews.js';

export interface LayoutModel {
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly stylesheet: string;
  /** Empty: the page loads no script. */
  readonly script: string;
  /** Empty, or when and where a browser without script goes next, as in `3` or `1; url=/sv/r`. */
  readonly refresh: string;
  readonly mark: string;
  readonly home: string;
  readonly homeLabel: string;
  readonly skip: string;
  readonly organisation: string;
  readonly otherLanguage: string;
  readonly otherLanguageName: string;
  readonly otherLanguageHref: string;
  /** The language is changed by sending the form `visit`, so that nothing typed is lost. */
  readonly savesFirst: boolean;
  /** The language is changed by posting the form `visit` as it is: the page holds what is stored nowhere. */
  readonly postsAgain: boolean;
  readonly continueLabel: string;
  /** Empty, or the words of the band on everything made of invented answers. */
  readonly example: string;
  /** `narrow` (survey), `grid`, or `wide` (reports). */
  readonly width: string;
  readonly contactBefore: string;
  /** Empty: no contact is known. */
  readonly contactEmail: string;
  /** Statements: personal data, and accessibility. */
  readonly privacy: { readonly href: string; readonly label: string };
  readonly accessibility: { readonly href: string; readonly label: string };
  /** What holds for the whole visit and is not to be missed. */
  readonly bands: readonly string[];
  /** In forms at the desk, so that no other page can post in its name; empty elsewhere. */
  readonly formToken: string;
  /** False on pages that are no one else's to find. */
  readonly meta: PageMeta | false;
  /** Empty, or the words of the band on a preview, and the way out of it. */
  readonly preview: { readonly text: string; readonly href: string; readonly back: string };
}

export interface LayoutInput {
  readonly language: InterfaceLanguage;
  /** Path of this page with its query, in this language. */
  readonly path: string;
  readonly title: string;
  readonly sheet: 'survey.css' | 'report.css' | 'desk.css';
  readonly script?: string;
  readonly refresh?: string;
  readonly width?: 'narrow' | 'grid' | 'wide';
  readonly organisation?: string;
  readonly example?: boolean;
  readonly contactEmail?: string | undefined;
  /** Where the survey that the page is about tells of itself, e.g. `/sv/s/needs-inventory-2025`; else the site does. */
  readonly about?: string | undefined;
  readonly savesFirst?: boolean;
  readonly postsAgain?: boolean;
  readonly bands?: readonly string[];
  readonly formToken?: string;
  readonly meta?: PageMeta;
  readonly preview?: LayoutModel['preview'];
}

const noPreview = { text: '', href: '', back: '' };

export function layoutOf(views: Views, input: LayoutInput): LayoutModel {
  const words = layoutWords[input.language];
  const { privacy, accessibility } = statementWords[input.language];
  const other = input.language === 'sv' ? 'en' : 'sv';
  return {
    language: input.language,
    title: `${input.title} – Behov`,
    stylesheet: views.assetUrl(input.sheet),
    script: input.script === undefined ? '' : views.assetUrl(input.script),
    refresh: input.refresh ?? '',
    mark: views.assetUrl('mark.svg'),
    home: `/${input.language}/`,
    homeLabel: words.home,
    skip: words.skip,
    organisation: input.organisation ?? '',
    otherLanguage: other,
    otherLanguageName: layoutWords[other].name,
    // a path that is in no language, such as a personal link, has no page in the other one
    otherLanguageHref: languageOfPath(input.path) === undefined ? `/${other}/` : input.path.replace(/^\/[^/?#]*/, `/${other}`),
    savesFirst: input.savesFirst ?? false,
    postsAgain: input.postsAgain ?? false,
    continueLabel: words.continue,
    example: input.example === true ? words.example : '',
    width: input.width ?? 'narrow',
    contactBefore: words.contactBefore,
    contactEmail: input.contactEmail ?? '',
    privacy: { href: `${input.about ?? `/${input.language}`}/privacy`, label: input.about === undefined ? privacy.link : privacy.linkSurvey },
    accessibility: { href: `${input.about ?? `/${input.language}`}/accessibility`, label: accessibility.link },
    bands: input.bands ?? [],
    formToken: input.formToken ?? '',
    meta: input.meta ?? false,
    preview: input.preview ?? noPreview,
  };
}
