/** Every page and state that a researcher can meet, one after the other, in a real browser. */
import type { Page } from 'playwright-core';
import { everyShape } from './everyShape.js';
import { invitedTo, letInOnlyInvited } from './invitedTo.js';
import { putSurvey, type Site } from './openSite.js';

export type Language = 'sv' | 'en';

export interface State {
  readonly name: string;
  /** Whether the page says that something is wrong, so that its title begins with it. */
  readonly isError?: boolean;
  /** The script has added to it. */
  readonly isQuestion?: boolean;
}

/** Surveys that cannot be answered, each for its own reason, and one for the invited only. */
export async function putStates(site: Site): Promise<void> {
  await putSurvey(site.store, everyShape);
  const named = (name: string): string => everyShape.replace('survey: every-shape', `survey: ${name}`);
  await putSurvey(site.store, named('is-closed'), 'closed');
  await putSurvey(site.store, named('is-paused'), 'paused');
  await putSurvey(site.store, named('is-later').replace('closes:', 'opens: 2025-11-20\ncloses:'));
  await putSurvey(site.store, named('is-invited'));
  await letInOnlyInvited(site, 'is-invited');
}

const press = (page: Page, value: string): Promise<void> => page.locator(`main button[value="${value}"]`).click();

async function questions(page: Page, base: string, look: (state: State) => Promise<void>): Promise<void> {
  const question = (name: string): Promise<void> => look({ name, isQuestion: true });
  await page.goto(base);
  await look({ name: 'start' });
  await page.locator('main form button[type=submit]').first().click();
  await look({ name: 'start without consent', isError: true });
  await page.check('#consent');
  await page.locator('main form button[type=submit]').first().click();
  await question('several choices');
  for (const method of ['statistics', 'imaging', 'data', 'design', 'other']) await page.check(`#q-methods-${method}`);
  await page.fill('#q-methods-other-text', 'Kvantkemi');
  await press(page, 'continue');
  await page.selectOption('#q-priorities-1', 'data');
  await page.selectOption('#q-priorities-2', 'imaging');
  await page.check('#q-met-statistics-badly');
  await question('ranking, grid item by item, and the code');
  await press(page, 'continue');
  await page.check('#q-fits-find-well');
  await question('grid as a table');
  await press(page, 'continue');
  await question('single, number, units');
  await page.fill('#q-hours', 'många');
  await page.fill('#q-department', 'klinisk');
  await page.selectOption('#q-ward-within', 'hospital_2');
  await page.fill('#q-ward', 'Provmottagning');
  await press(page, 'continue');
  await look({ name: 'answers to mend', isError: true, isQuestion: true });
  await page.check('#q-role-other');
  await page.fill('#q-hours', '40');
  await page.check('#q-department-clinical_north');
  await page.check('#q-ward-typed');
  await press(page, 'continue');
  await question('text');
  await page.fill('#q-comments', 'Snabbare hjälp');
}

async function around(page: Page, origin: string, language: Language, look: (state: State) => Promise<void>): Promise<void> {
  const at = async (path: string, name: string, isError = false): Promise<void> => {
    await page.goto(`${origin}/${language}/${path}`);
    await look({ name, isError });
  };
  for (const name of ['closed', 'paused', 'later']) await at(`s/is-${name}`, name);
  await at('s/is-invited', 'for the invited only');
  await at('s/every-shape/privacy', 'personal data of a survey');
  await at('s/every-shape/accessibility', 'accessibility of a survey');
  await at('privacy', 'personal data of the site');
  await at('accessibility', 'accessibility of the site');
  await at('s/no-such', 'not found', true);
}

/** The whole visit and what stands around it; `look` is told of every state on the way. */
export async function everyState(page: Page, site: Site, language: Language, look: (state: State) => Promise<void>): Promise<void> {
  const { origin } = site;
  const base = `${origin}/${language}/s/every-shape`;
  await questions(page, base, look);
  site.breakStore((name) => {
    if (name === 'drafts.save') throw new Error('the database is away');
  });
  await press(page, 'continue');
  site.breakStore(undefined);
  await look({ name: 'not saved', isError: true });
  await page.locator('main form button[type=submit]').click();
  await look({ name: 'check' });
  await press(page, 'later');
  await look({ name: 'saved' });
  await page.goto(`${base}/resume`);
  await look({ name: 'resume' });
  await page.fill('#code', 'ABCD');
  await page.locator('form:has(#code) button[type=submit]').click();
  await look({ name: 'a code that opens nothing', isError: true });
  await page.goto(`${base}/check`);
  await press(page, 'send');
  await look({ name: 'receipt' });
  const receipt = (await page.locator('b.code').first().textContent()) ?? '';
  await page.goto(`${base}/check`);
  await look({ name: 'already answered' });
  await page.goto(`${base}/withdraw`);
  await look({ name: 'change or withdraw' });
  await page.fill('#code', receipt);
  await page.locator('form:has(#code) button').last().click();
  await look({ name: 'withdraw?' });
  await press(page, 'confirm');
  await look({ name: 'withdrawn' });
  await page.goto(`${origin}/i/${await invitedTo(site, { survey: 'is-invited', language })}/no`);
  await look({ name: 'no, thank you' });
  await page.locator('main form button[type=submit]').click();
  await look({ name: 'no reminders' });
  await around(page, origin, language, look);
}
