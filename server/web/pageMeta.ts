/** What machines read of a page: where it stands, in which languages, what it shows. */
import type { InterfaceLanguage } from '../problems/problem.js';

export interface PageMeta {
  readonly description: string;
  /** Whole addresses where the site knows its own, otherwise paths. */
  readonly canonical: string;
  readonly alternates: readonly { readonly language: InterfaceLanguage; readonly href: string }[];
  /** Only with a whole address: a network that fetches pictures knows no other. */
  readonly share: { readonly url: string; readonly title: string; readonly locale: string; readonly image: string; readonly imageAlt: string } | false;
}

interface Described {
  readonly language: InterfaceLanguage;
  /** Path of the page, without query. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Path of a picture and what it shows. */
  readonly picture?: { readonly path: string; readonly alt: string };
}

const locales = { sv: 'sv_SE', en: 'en_GB' } as const;

export function pageMeta({ language, path, title, description, picture }: Described, publicUrl: string | undefined): PageMeta {
  const whole = (part: string): string => (publicUrl === undefined ? part : new URL(part, publicUrl).href);
  const inLanguage = (tag: InterfaceLanguage): string => whole(path.replace(/^\/[^/]*/, `/${tag}`));
  return {
    description,
    canonical: whole(path),
    alternates: (['sv', 'en'] as const).map((tag) => ({ language: tag, href: inLanguage(tag) })),
    share: publicUrl === undefined ? false : { url: whole(path), title, locale: locales[language], image: picture === undefined ? '' : whole(picture.path), imageAlt: picture?.alt ?? '' },
  };
}
