/** Authority: trust T25 (drawing apart, with a limit), bad-input 103 (a chart that throws or hangs takes nothing with it). */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { create } from 'fontkit';
import { type DrawOptions, createDraw } from '../../../server/draw/createDraw.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { withoutMessage } from '../../../server/web/log.js';
import type { MakingOrder } from '../../../server/draw/drawing.js';
import { DrawingFailed } from '../../../server/draw/drawingFailed.js';
import { DrawingPool } from '../../../server/draw/drawingPool.js';
import type { Draw } from '../../../server/draw/draw.js';
import { fontFiles } from '../../../server/draw/fontFiles.js';
import { drawAhead } from '../../../server/draw/drawAhead.js';
import { learnLetters } from '../../../server/draw/learnLetters.js';
import { measureText } from '../../../server/draw/measureText.js';
import { plainShares } from '../../analysis/charts/tables.js';
import { figureOf } from './figures.js';

const good = figureOf({ table: plainShares, size: 'phone' });
const withSpec = (spec: object) => ({ ...good, plot: { ...good.plot, spec: { ...good.plot.spec, ...spec } } });
/** More rows than any memory holds. */
const immense = withSpec({ data: { sequence: { start: 0, stop: 2_000_000_000 } } });
/** Rows that fit, with a calculation that never ends within our time. */
const endless = withSpec({ data: { sequence: { start: 0, stop: 3_000 } }, transform: [{ calculate: "length(join(sequence(300000),','))", as: 'slow' }] });
const foreign = withSpec({ data: { url: 'file:///etc/hostname' } });

function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => undefined, (error: unknown) => error);
}

describe('drawing in processes of their own', function () {
  this.timeout(60_000);
  let draw: Draw | undefined;
  const start = (options: Partial<DrawOptions> = {}): Draw => (draw = createDraw({ workers: 1, ...options }));
  afterEach(async () => {
    await draw?.close();
    draw = undefined;
  });

  it('draws many at once, each its own', async () => {
    const two = start({ workers: 2 });
    const pictures = await Promise.all(['a', 'b', 'c', 'd'].map((id) => two.svg({ ...good, id }, 'plot')));
    pictures.forEach((svg, index) => expect(svg).to.contain(`id="${'abcd'.charAt(index)}-phone"`));
  });

  it('measures with the metrics of the pictures', () => {
    // advance widths of the font file: "80" is twice a digit, and digits are all as wide
    const { measure } = start();
    expect(measure('80', 10, 400)).to.equal(2 * measure('1', 10, 400));
    expect(measure('80', 20, 400)).to.equal(2 * measure('80', 10, 400));
    expect(measure('Biostatistik', 12, 600)).to.be.greaterThan(measure('Biostatistik', 12, 400));
  });

  it('measures line by line what the font itself lays out, to the unit', () => {
    const letters = Array.from('AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZzÅåÄäÖöÉéÜü0123456789 .,:;–-%()/"!?&+=…\u00a0”’\'−—|');
    // three in a row of what becomes one sign, or another one, beside its neighbours
    const risky = Array.from('fijlt12/-.');
    const lines = risky.flatMap((a) => risky.flatMap((b) => risky.map((c) => a + b + c)));
    for (let i = 0; i < 400; i += 1) lines.push(Array.from({ length: 12 }, (_, at) => letters[(i * 31 + at * (i + 7)) % letters.length] ?? '').join(''));
    for (const weight of [400, 600] as const) {
      const font = create(readFileSync(fontFiles[weight]));
      for (const line of [...lines, 'Biostatistik – 1\u202f200 svar', 'e\u0301', '½ 1⁄2', 'שלום', '😀']) expect(measureText(line, font.unitsPerEm, weight), line).to.be.closeTo(font.layout(line).advanceWidth, 1e-9);
    }
  });

  it('learns its letters once, a few in a turn, and whoever needs them meanwhile waits for all', async () => {
    const measured: string[] = [];
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    const fake: typeof measureText = (text) => measured.push(text);
    let isOver = false;
    const first = learnLetters(fake).then(() => (isOver = true));
    await learnLetters(fake);
    await first;
    clearInterval(count);
    const known = measured.length;
    await learnLetters(fake);
    expect([isOver, measured.length, Math.max(...measured.map((text) => text.length))]).to.deep.equal([true, known, 9]);
    expect(turns, 'others had their turns').to.be.greaterThan(1);
    const pairs = new Set(measured.flatMap((text) => Array.from(text, (letter, i) => letter + text.charAt(i + 1))));
    for (const pair of ['rs', 'sr', 'ö ', ' å', 'ti', 'zz']) expect(pairs).to.include(pair);
  });

  it('one that is drawn ahead leaves a process that the next are drawn by, also while another is loaded beside it', async () => {
    const children = (): readonly string[] => readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8').split(' ').filter((pid) => pid !== '');
    const before = new Set(children());
    const ours = (): readonly string[] => children().filter((pid) => !before.has(pid));
    const two = start({ workers: 2 });
    await drawAhead(two);
    const [first, ...none] = ours();
    expect([first === undefined, none]).to.deep.equal([false, []]);
    const pictures = ['a', 'b'].map((id) => two.svg({ ...good, id }, 'plot'));
    const second = ours().find((pid) => pid !== first);
    // it never comes to the point where it could draw
    process.kill(Number(second), 'SIGSTOP');
    for (const svg of await Promise.all(pictures)) expect(svg).to.match(/^<svg /);
    expect(ours()).to.include.members([first, second]);
    await two.close();
    await drawAhead(two);
  });

  it('gives up a drawing that takes too long, and makes the next', async () => {
    const slow = start({ timeoutMs: 2_000 });
    const [fault, svg] = await Promise.all([faultOf(slow.svg(endless, 'plot')), faultOf(slow.svg(foreign, 'plot')).then(() => slow.svg(good, 'plot'))]);
    expect(String(fault)).to.contain('more than 2000 ms');
    expect(svg).to.match(/^<svg /);
  });

  it('survives a drawing that eats its memory', async () => {
    const small = start({ memoryMb: 96, timeoutMs: 45_000 });
    expect(String(await faultOf(small.svg(immense, 'plot')))).to.contain('stopped');
    expect(await small.svg(good, 'plot')).to.match(/^<svg /);
  });

  it('ends a process that has grown over what it is drawn with, and draws the next in another', async () => {
    const children = (): readonly string[] => readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8').split(' ').filter((pid) => pid !== '');
    const before = new Set(children());
    const ours = (): readonly string[] => children().filter((pid) => !before.has(pid));
    const kept = start();
    await kept.svg(good, 'plot');
    const [first] = ours();
    await kept.svg(good, 'plot');
    expect(ours()).to.deep.equal([first]);
    await kept.close();
    const one = start({ grownMb: 20 });
    const [svg, again] = await Promise.all([one.svg(good, 'plot'), one.svg(good, 'plot')]);
    expect(again).to.equal(svg);
    for (let tries = 0; tries < 100 && ours().length > 0; tries += 1) await sleep(50);
    expect(ours()).to.deep.equal([]);
  });

  it('keeps a grown process for more of what it has loaded, and ends it for anything else and where others need the memory', async () => {
    const children = (): readonly string[] => readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8').split(' ').filter((pid) => pid !== '');
    const before = new Set(children());
    const ours = (): readonly string[] => children().filter((pid) => !before.has(pid));
    const gone = async (pid: string | undefined): Promise<readonly string[]> => {
      for (let tries = 0; tries < 100 && pid !== undefined && ours().includes(pid); tries += 1) await sleep(50);
      return ours();
    };
    const pool = new DrawingPool<MakingOrder>('documents', { workers: 1, timeoutMs: 10_000, memoryMb: 256, queue: 9, grownMb: 40, loads: (order) => (order.make === 'archive' ? String(order.entries.length) : '') });
    const ordered = (entries: number): Promise<unknown> => pool.order({ make: 'archive', entries: Array.from({ length: entries }, (_, i) => ({ path: String(i), bytes: new Uint8Array(1) })) });
    try {
      await ordered(1);
      const [one] = ours();
      await Promise.all([ordered(1), ordered(1)]);
      expect(ours(), 'more of the same').to.deep.equal([one]);
      await ordered(2);
      const [two, ...others] = await gone(one);
      expect([two === undefined, two === one, others], 'something else').to.deep.equal([false, false, []]);
      pool.makeRoom();
      expect(await gone(two)).to.deep.equal([]);
      await ordered(2);
      expect(ours().length, 'and what is ordered after that is made').to.equal(1);
    } finally {
      await pool.close();
    }
  });

  it('rejects only the drawing that is wrong', async () => {
    const one = start();
    const [fault, png] = await Promise.all([faultOf(one.svg(foreign, 'plot')), one.png(good, 'plot')]);
    expect(String(fault)).to.contain('may not fetch');
    const written = withoutMessage(ProblemError.because(fault, { code: 'report_not_made', params: { format: 'docx' } }));
    expect(written.cause?.stack?.join(), 'whoever runs it reads where it broke, in the process that drew').to.match(/refuseFetch|loader|svg/i).and.not.contain('drawingPool');
    expect(JSON.stringify(written)).to.not.contain('may not fetch');
    expect(png.subarray(1, 4).toString('latin1')).to.equal('PNG');
  });

  it('refuses more orders than may wait, and any after closing', async () => {
    const one = start({ queue: 1 });
    const orders = [one.svg(good, 'plot'), one.svg(good, 'plot'), faultOf(one.svg(good, 'plot'))] as const;
    expect(await orders[2]).to.be.instanceOf(DrawingFailed);
    await Promise.all(orders);
    await one.close();
    expect(String(await faultOf(one.svg(good, 'plot')))).to.contain('closed');
  });
});
