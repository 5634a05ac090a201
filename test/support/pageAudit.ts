/** What axe does not look at: sizes of targets, headings, clipped text, and the way of the keyboard through a page. */
import type { Page } from 'playwright-core';

/** Runs in the page, so it is text. Everything that is wrong, one line each. */
const targetsAndHeadings = `(() => {
  const wrong = [];
  const name = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' "' + (element.textContent || element.value || '').trim().slice(0, 40) + '"';
  const seen = (element) => element.checkVisibility() && !element.closest('.hidden, .skip, details:not([open]) > :not(summary)');
  const isInText = (link) => { const line = link.closest('p, li, dd'); return line !== null && line.textContent.trim() !== link.textContent.trim() && getComputedStyle(link).display === 'inline'; };
  for (const target of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!seen(target) || isInText(target)) continue;
    const boxes = [target, ...(target.labels ?? [])].map((each) => each.getBoundingClientRect());
    const height = Math.max(...boxes.map((box) => box.height)), width = Math.max(...boxes.map((box) => box.width));
    if (height < 24 || width < 24) wrong.push('target under 24 px: ' + name(target) + ' ' + width + ' x ' + height);
  }
  for (const row of document.querySelectorAll('.option, .steps label, .apart label, .button, .field, .move')) {
    if (seen(row) && row.getBoundingClientRect().height < 43.9) wrong.push('row under 44 px: ' + name(row) + ' ' + row.getBoundingClientRect().height);
  }
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) wrong.push('headings of level 1: ' + levels.filter((level) => level === 1).length);
  levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) wrong.push('heading level ' + level + ' after ' + levels[i - 1]); });
  return wrong;
})()`;

const clipped = `(() => {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push('scrolls sideways: ' + root.scrollWidth + ' in ' + root.clientWidth);
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest('.hidden, .skip, svg, select, datalist')) continue;
    // a table may be wider than the page where it scrolls by itself, by keyboard too, and has a name
    if (element.parentElement.closest('[role=region][tabindex="0"][aria-label]')) continue;
    const box = element.getBoundingClientRect();
    // 1 px: said to screen readers and not shown
    if (box.width <= 1 || box.height <= 1) continue;
    if (box.right > root.clientWidth + 1 || box.left < -1) wrong.push('beyond the edge: ' + element.tagName + '.' + element.className);
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.matches('[role=region][tabindex="0"][aria-label]') && overflowX === 'auto') continue;
    if ((overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !/^(INPUT|TEXTAREA)$/.test(element.tagName)) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1 && element.tagName !== 'PROGRESS')) wrong.push('clipped: ' + element.tagName + '.' + element.className);
  }
  return wrong.slice(0, 5);
})()`;

async function found(page: Page, script: string): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(script);
}

/** Matrices, source, codes and lines to compare may scroll: nobody reads them on a phone from side to side otherwise. */
const tooWide = `(() => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const root = document.documentElement;
  const wrong = root.scrollWidth > root.clientWidth ? ['scrolls sideways: ' + root.scrollWidth + ' in ' + root.clientWidth] : [];
  for (const region of document.querySelectorAll('.scroll')) {
    if (region.querySelector('.wide, .diff, code') === null && region.scrollWidth > region.clientWidth + 1) wrong.push('table ' + region.scrollWidth + ' in ' + region.clientWidth + ': ' + region.getAttribute('aria-label'));
  }
  return wrong;
})()`;

const height = 844;

/** Targets and headings at the width of a phone; no scrolling sideways at 320 px; nothing cut off with text twice its size. */
export async function auditPage(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 390, height });
  const wrong = (await found(page, targetsAndHeadings)).map((line) => `390 px: ${line}`);
  await page.setViewportSize({ width: 320, height });
  wrong.push(...(await found(page, clipped)).map((line) => `320 px: ${line}`));
  await page.setViewportSize({ width: 390, height });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  wrong.push(...(await found(page, clipped)).map((line) => `text twice its size: ${line}`));
  await page.evaluate("document.documentElement.style.fontSize = ''");
  return wrong;
}

/** With everything unfolded: a page or a table of a few columns that is wider than the screen. */
export async function beyondTheEdge(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('load');
  return found(page, tooWide);
}

/** What Tab should reach, in the order of the document: one of each group of radio buttons. */
const inOrder = `(() => {
  const groups = new Set();
  window.stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled || element.tabIndex < 0) return false;
    if (element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)];
    const entry = group.find((radio) => radio.checked) ?? group[0];
    if (element !== entry || groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
  return window.stops.length;
})()`;

/** Notes where every press of Tab leads, in the page: a question asked of it after each would take longer than the press. */
const noteStops = `(() => {
  const at = () => {
    const here = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    const shown = here.matches('.skip') || here.labels?.[0] !== undefined || (box.bottom > 0 && box.top < innerHeight);
    window.walked.push({ index: window.stops.indexOf(here), name: here.tagName + '#' + here.id, isVisible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, shown });
  };
  window.walked = [];
  document.addEventListener('keyup', at, true);
  window.noMore = () => document.removeEventListener('keyup', at, true);
})()`;

interface Stop {
  readonly index: number;
  readonly name: string;
  readonly isVisible: boolean;
  readonly shown: boolean;
}

/** Tab from the top to the end: every control once, in the order of the document, with a focus that shows, and out again. */
export async function walkByKeyboard(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  const count = await page.evaluate<number>(inOrder);
  await page.evaluate("document.activeElement?.blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
  await page.evaluate(noteStops);
  for (let pressed = 0; pressed <= count; pressed += 1) await page.keyboard.press('Tab');
  const walked = await page.evaluate<readonly Stop[]>('(window.noMore(), window.walked)');
  for (let expected = 0; expected < count && wrong.length <= 3; expected += 1) {
    const stop = walked[expected];
    if (stop?.index !== expected) wrong.push(`stop ${expected} of ${count} is ${stop?.name ?? 'outside the page'}, which is number ${stop?.index ?? -1}`);
    if (stop?.isVisible === false) wrong.push(`focus does not show on ${stop.name}`);
    if (stop?.shown === false) wrong.push(`focus is out of sight on ${stop.name}`);
  }
  const after = walked[count];
  if (after !== undefined && after.index > 0) wrong.push(`no way out: after the last stop comes ${after.name}`);
  return wrong;
}

/** With forced colours nothing is told by a colour of ours: what is ticked is drawn by the system, focus has its outline. */
export async function auditForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    return await page.evaluate<readonly string[]>(`(() => {
      const wrong = [];
      for (const input of document.querySelectorAll('input[type=checkbox], input[type=radio], progress')) {
        if (input.checkVisibility() && getComputedStyle(input).appearance === 'none') wrong.push('drawn by us: ' + input.tagName + '#' + input.id);
      }
      for (const control of document.querySelectorAll('.button, .field:is(input, select, textarea), .field :is(input:not([type=checkbox], [type=radio], [type=file]), select, textarea)')) {
        const style = getComputedStyle(control);
        if (control.checkVisibility() && (style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1)) wrong.push('no edge: ' + control.tagName + '#' + control.id);
      }
      return wrong;
    })()`);
  } finally {
    await page.emulateMedia({ forcedColors: 'none' });
  }
}
