/** Authority: trust T20, T36: status, length, tag and order of checks of a file tell nothing that its page does not. */
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { putSmallReport } from '../../support/smallReport.js';
import { openReports, type Reports } from './openReports.js';

const now = new Date('2026-02-01T12:00:00Z');
const files = ['', '/methods', '/summary', '/edition.json', '/share.png', '/fig/1', '/fig/1.png', '/fig/1.csv', '/fig/1.svg?size=slide', '/fig/2.png', '/fig/999', '/fig/999.png', '/fig/1.bmp', '/report.pdf', '/report.zip', '/report.odt', '/summary.docx', '/making/report.pdf', '/making/fig-1.png', '/making/fig-999.png'] as const;

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

describe('what files tell', function () {
  this.timeout(120_000);
  let site: Reports;
  before(async () => {
    site = await openReports(now);
    for (const survey of ['shown-a', 'quiet-a']) await putSmallReport(site.store, survey);
    await publishEdition(site.store, { survey: 'shown-a', note: '', now, who: 'test', language: 'en' });
  });
  after(() => site.close());

  /** What nobody can compare is left out: the moment, the request's own number, and the address that was asked for. */
  async function told(path: string, names: readonly string[], method = 'GET', tag?: string): Promise<Told> {
    const response = await fetch(site.origin + path, { method, redirect: 'manual', headers: tag === undefined ? {} : { 'if-none-match': tag } });
    const same = (text: string): string => names.reduce((sum, name) => sum.replaceAll(name, '*').replaceAll(encodeURIComponent(name), '*'), text);
    const text = same(await response.text()).replace(/[0-9a-f]{10}(?=<)/g, '#');
    const kept = [...response.headers].filter(([name]) => !['date', 'etag', 'content-length', 'keep-alive', 'connection'].includes(name)).map(([name, value]): [string, string] => [name, same(value)]);
    return { status: response.status, headers: Object.fromEntries(kept), text };
  }

  it('of a survey that has published nothing is what there is of no survey at all', async () => {
    for (const edition of ['/1.0', '/1.1']) {
      for (const file of files) {
        const [of, none] = [`/en/r/quiet-a${edition}${file}`, `/en/r/never-a${edition}${file}`];
        const quiet = await told(of, ['quiet-a']);
        expect(quiet, of).to.deep.equal(await told(none, ['never-a']));
        expect(quiet.status, of).to.equal(404);
      }
    }
    expect(await told('/en/r/quiet-a', ['quiet-a'])).to.deep.equal(await told('/en/r/never-a', ['never-a']));
  });

  it('of a figure is the same asked by HEAD, and 304 only for who names the bytes that are there', async () => {
    for (const file of files.filter((each) => !each.includes('making') && each !== '/report.zip')) {
      const path = `/en/r/shown-a/1.0${file}`;
      const response = await fetch(site.origin + path);
      await response.arrayBuffer();
      const tag = response.headers.get('etag');
      const head = await told(path, [], 'HEAD');
      expect([head.status, head.text], path).to.deep.equal([response.status, '']);
      if (response.status !== 200) expect((await told(path, [], 'GET', tag ?? '"a"')).status, `${path} is not there, whatever is named`).to.equal(response.status);
      else expect([(await told(path, [], 'GET', tag ?? '')).status, (await told(path, [], 'GET', '"a"')).status], path).to.deep.equal([304, 200]);
    }
  });

  it('of an edition that is withdrawn is that it is, for each of its files alike, also for who names what it was', async () => {
    const tags = new Map<string, string>();
    for (const file of files) tags.set(file, (await fetch(`${site.origin}/en/r/shown-a/1.0${file}`)).headers.get('etag') ?? '"a"');
    await site.store.editions.withdraw('shown-a', { number: '1.0', date: '2026-02-02', reason: new Map([['en', 'Wrong']]) });
    site.wait(60_000);
    const whole = await told('/en/r/shown-a/1.0', ['/r/shown-a/1.0']);
    expect([whole.status, whole.text.includes('Wrong')]).to.deep.equal([410, true]);
    for (const file of files) {
      const path = `/r/shown-a/1.0${file}`;
      const here = await told(`/en${path}`, [path.split('?')[0] ?? '', path, '/r/shown-a/1.0'], 'GET', tags.get(file));
      expect(here, path).to.deep.equal(whole);
    }
  });
});
