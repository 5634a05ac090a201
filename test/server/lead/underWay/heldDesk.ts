/** A desk whose answers and pictures can be held, and what tests of it ask. */
import type { Page } from 'playwright-core';
import { openPage } from '../../../support/browser.js';
import { drawHere } from '../../../support/drawHere.js';
import { putSmallReport } from '../../../support/smallReport.js';
import { openSite, type Answered, type Fields, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { createGate, heldAnswers, type Gate } from './held.js';

const browserLike = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

export const plain = ({ text }: Pick<Answered, 'text'>): string => text.replace(/&#x3D;/g, '=').replace(/&amp;/g, '&').replace(/\u00a0/g, ' ');
export const stateOf = ({ text }: Answered): string => /data-state="(\w+)"/.exec(text)?.[1] ?? '';
export const isOver = (seen: Answered): boolean => !['waiting', 'working', 'stopping', 'keeping'].includes(stateOf(seen));
export const goesTo = ({ headers }: Answered): string => headers.location ?? '';

/** As a browser that shows pages, and follows nothing. */
export const send = (who: DeskVisitor, path: string, fields: Fields = []): Promise<Answered> => who.once('POST', path, { fields: [['_form', who.formToken], ...fields], headers: browserLike });
export const see = (who: DeskVisitor, path: string): Promise<Answered> => who.once('GET', path, { headers: browserLike });

export async function until(who: DeskVisitor, path: string, isThere: (seen: Answered) => boolean): Promise<Answered> {
  for (let tries = 0; tries < 600; tries += 1) {
    const seen = await see(who, path);
    if (isThere(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${path} stayed ${stateOf(await see(who, path))}`);
}

export interface HeldDesk {
  readonly site: Site;
  readonly lead: DeskVisitor;
  readonly other: DeskVisitor;
  readonly answers: Gate;
  readonly pictures: Gate;
  /** A closed survey of that name with 72 answers and a report. */
  readonly survey: (name: string) => Promise<string>;
  /** Every row of every table but sessions, which note when they were last used. */
  readonly everything: () => Promise<string>;
  readonly opened: (javaScript: boolean, width: 390 | 1280, language: 'sv' | 'en') => Promise<Page>;
}

export async function openHeldDesk(): Promise<HeldDesk> {
  const [held, pictures] = [createGate(), createGate()];
  const site = await openSite({ everything: true, draw: drawHere(() => pictures.pass()), around: (store) => heldAnswers(held, store) });
  const lead = await signedIn(site, 'lead', 'small');
  return {
    site, lead, pictures, answers: held,
    other: await signedIn(site, 'lead', 'small'),
    survey: async (name) => {
      await putSmallReport(site.store, name);
      await site.store.surveys.setState(name, 'closed');
      return name;
    },
    everything: async () => {
      const tables = await site.database.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('desk', 'answers', 'people', 'drafts') and table_type = 'BASE TABLE' and table_name <> 'session' order by 1`);
      const found = [];
      for (const { name } of tables) found.push([name, await site.database.query(`select t::text as row from ${name} t order by 1`)]);
      if (!['desk.frozen_results', 'desk.edition', 'desk.audit'].every((name) => tables.some((table) => table.name === name))) throw new Error('the tables have other names');
      return JSON.stringify(found);
    },
    opened: async (javaScript, width, language) => {
      const page = await openPage({ width, javaScript, locale: language === 'sv' ? 'sv-SE' : 'en-GB' });
      await page.context().addCookies([...lead.cookies].map(([cookie, value]) => ({ name: cookie, value, url: site.origin })));
      return page;
    },
  };
}
