/** Authority: trust T25 (drawing apart): a process that draws runs what draws, however the program around it was started. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { passedOn } from '../../../server/draw/passedOn.js';

const text = `
import { createDraw } from '${new URL('../../../server/draw/createDraw.js', import.meta.url).href}';
import { figureOf } from '${new URL('./figures.js', import.meta.url).href}';
import { plainShares } from '${new URL('../../analysis/charts/tables.js', import.meta.url).href}';
// a child that ran this again would start the next one
if (process.env.OUTERMOST !== 'yes') process.exit(3);
const draw = createDraw({ workers: 1 });
const svg = await draw.svg(figureOf({ table: plainShares, size: 'phone' }), 'plot');
console.log(svg.slice(0, 5));
await draw.close();
`;

describe('what a drawing process is started with', function () {
  this.timeout(60_000);

  for (const [given, passed] of [
    [['--import', 'a.mjs', '--import=b.mjs', '-r', 'c.cjs', '--enable-source-maps'], ['--import', 'a.mjs', '--import=b.mjs', '-r', 'c.cjs', '--enable-source-maps']],
    [['--input-type=module', '-e', 'run()'], []],
    [['--eval', 'run()', '--import', 'a.mjs'], ['--import', 'a.mjs']],
    [['-p', '1', '--print=1', '-i', '--interactive', '--check'], []],
    [['--test', '--test-reporter', 'dot', '--watch', '--watch-path=.'], []],
    [['--inspect', '--inspect-brk=9229', '--inspect-port', '9230', '--cpu-prof', '--prof'], []],
    [['--max-old-space-size=4096', '--stack-size=9000', '--expose-gc'], []],
  ] as const) {
    it(`of ${given.join(' ')}`, () => {
      expect(passedOn(given)).to.deep.equal(passed);
    });
  }

  it('a program that was handed to Node as text draws, and starts itself no more', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [...passedOn(process.execArgv), '--input-type=module', '-e', text], { env: { PATH: process.env['PATH'] ?? '', OUTERMOST: 'yes' }, timeout: 50_000 });
    expect(stdout.trim()).to.equal('<svg');
  });
});
