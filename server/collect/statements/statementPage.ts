/** A page of sections that says how things are: about personal data, or accessibility. The same for everybody. */
import type { LayoutModel } from '../../web/layout.js';
import { page, type Reply } from '../../web/reply.js';
import type { Services } from '../../web/services.js';

export interface StatedFact {
  readonly term: string;
  readonly detail: string;
  /** Empty: the language of the page. */
  readonly lang: string;
}

export interface StatementSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly facts: readonly StatedFact[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

export interface Statement {
  readonly layout: LayoutModel;
  readonly kicker: string;
  /** Of the kicker, where it is not the page's. */
  readonly lang: string;
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly StatementSection[];
}

/** A section with what it has, and nothing of the rest. */
export function section(heading: string, parts: Partial<StatementSection>): StatementSection {
  return { heading, paragraphs: [], items: [], facts: [], links: [], ...parts };
}

export function inPageLanguage(facts: readonly Omit<StatedFact, 'lang'>[]): readonly StatedFact[] {
  return facts.map((fact) => ({ ...fact, lang: '' }));
}

export function statementPage({ views }: Services, statement: Statement): Reply {
  return page(views.render('pages/statement', { ...statement }), { cache: 'public' });
}
