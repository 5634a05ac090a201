/** What happens to a researcher's browser while they answer, and what they must see. Each scene ends with a receipt. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Scene {
  readonly name: string;
  readonly javaScript: boolean;
  /** From the first page of questions to the receipt. Gives what was not as it should be, one line each. */
  readonly play: (stage: Stage) => Promise<readonly string[]>;
}

export interface Stage {
  readonly context: BrowserContext;
  /** Begun: stands on the page of questions. */
  readonly page: Page;
  /** What the respondent writes. */
  readonly mark: string;
}

const press = (page: Page, value: string): Promise<void> => page.locator(`main button[value="${value}"]`).click();
const send = async (page: Page): Promise<void> => {
  await press(page, 'send');
  await page.waitForURL(/\/done$/);
};
const finish = async (page: Page): Promise<void> => {
  await press(page, 'continue');
  await page.waitForURL(/\/check$/);
  await send(page);
};

async function unless(isSo: Promise<boolean> | boolean, otherwise: string): Promise<readonly string[]> {
  return (await isSo) ? [] : [otherwise];
}

async function offlineWhileWriting({ context, page, mark }: Stage): Promise<readonly string[]> {
  await page.fill('#q-comment', mark);
  await context.setOffline(true);
  await press(page, 'continue');
  const wrong = [
    ...(await unless(page.locator('.offline').isVisible(), 'nobody said that there is no connection')),
    ...(await unless((await page.inputValue('#q-comment')) === mark, 'what was written is gone')),
  ];
  await context.setOffline(false);
  await page.locator('.offline').waitFor({ state: 'detached' });
  await finish(page);
  return wrong;
}

async function offlineAtSend({ context, page, mark }: Stage): Promise<readonly string[]> {
  await page.fill('#q-comment', mark);
  await press(page, 'continue');
  await page.waitForURL(/\/check$/);
  await context.setOffline(true);
  await press(page, 'send');
  const wrong = [...(await unless(page.locator('.offline').isVisible(), 'nobody said that nothing was sent')), ...(await unless(page.url().endsWith('/check'), 'the page was left'))];
  await context.setOffline(false);
  await page.locator('.offline').waitFor({ state: 'detached' });
  await send(page);
  return wrong;
}

/** The browser believes that there is a connection, and the request never arrives. */
async function cutAtSend({ page, mark }: Stage): Promise<readonly string[]> {
  await page.fill('#q-comment', mark);
  await press(page, 'continue');
  await page.waitForURL(/\/check$/);
  const address = page.url();
  await page.route('**/check', (route) => (route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue()));
  const failed = page.waitForEvent('requestfailed');
  await press(page, 'send').catch(() => undefined);
  await failed;
  await page.unroute('**/check');
  // the browser's own page may still be on its way
  await page.waitForTimeout(200);
  await page.goto(address);
  const wrong = await unless(page.getByText(mark).first().isVisible(), 'the answers are not on the page one comes back to');
  await send(page);
  return wrong;
}

async function crashAndReturn({ context, page, mark }: Stage): Promise<readonly string[]> {
  const address = page.url();
  await page.check('#keep');
  await page.fill('#q-comment', mark);
  for (let tries = 0; tries < 100 && !(await page.evaluate<boolean>(`Object.values(localStorage).some((draft) => draft.includes('${mark}'))`)); tries += 1) await page.waitForTimeout(50);
  const crashed = page.waitForEvent('crash');
  // it never answers: the page that would is gone
  void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  const wrong = [
    ...(await unless(again.locator('.offer').isVisible(), 'the draft is not offered')),
    ...(await unless((await again.inputValue('#q-comment')) === '', 'the draft was filled in unasked')),
  ];
  await again.locator('.offer button').first().click();
  wrong.push(...(await unless((await again.inputValue('#q-comment')) === mark, 'the draft is not what was written')));
  await finish(again);
  wrong.push(...(await unless((await again.evaluate('Object.keys(localStorage).length')) === 0, 'the draft is still in the browser after the receipt')));
  return wrong;
}

async function noRoomForDraft({ page, mark }: Stage): Promise<readonly string[]> {
  await page.evaluate("(() => { let size = 1 << 20; while (size > 0) { try { localStorage.setItem('full ' + localStorage.length, 'x'.repeat(size)); } catch { size >>= 1; } } })()");
  await page.fill('#q-comment', mark);
  await page.check('#keep', { force: true }).catch(() => undefined);
  const wrong = [
    ...(await unless(!(await page.isChecked('#keep')), 'the box says that a draft is saved, and it is not')),
    ...(await unless(page.getByText('There was no room for the draft').isVisible(), 'nobody said that the draft is not saved')),
  ];
  await finish(page);
  return wrong;
}

async function withoutScript({ page, mark }: Stage): Promise<readonly string[]> {
  await page.fill('#q-comment', mark);
  await finish(page);
  return unless((await page.locator('b.code').first().textContent())?.length === 19, 'no receipt');
}

export const scenes: readonly Scene[] = [
  { name: 'offline while writing', javaScript: true, play: offlineWhileWriting },
  { name: 'offline at Send', javaScript: true, play: offlineAtSend },
  { name: 'connection cut at Send', javaScript: true, play: cutAtSend },
  { name: 'the tab crashes and one comes back', javaScript: true, play: crashAndReturn },
  { name: 'no room for a draft in the browser', javaScript: true, play: noRoomForDraft },
  { name: 'no script', javaScript: false, play: withoutScript },
];

export interface Played {
  readonly scene: Scene;
  /** Whether a receipt was shown. */
  readonly isAcknowledged: boolean;
  readonly wrong: readonly string[];
}

/** @param open a fresh page without cookies @param base of the survey, e.g. `http://127.0.0.1:3000/en/s/trial-1` */
export async function play(scene: Scene, open: (javaScript: boolean) => Promise<Page>, base: string, mark: string): Promise<Played> {
  const page = await open(scene.javaScript);
  const context = page.context();
  context.setDefaultTimeout(20_000);
  try {
    await page.goto(base);
    await page.check('#consent');
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/\/p\/words/);
    return { scene, isAcknowledged: true, wrong: await scene.play({ context, page, mark }) };
  } catch (error) {
    return { scene, isAcknowledged: false, wrong: [`came to no receipt: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`] };
  } finally {
    await context.close();
  }
}
