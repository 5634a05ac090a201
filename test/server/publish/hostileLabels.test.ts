/**
 * T25: more than two hundred hostile names, through every output of a published report. What each format holds is read by a
 * reader of that format: none of the names may be anything but text there. Authority: trust.md T25, T27, T36.
 */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { sourceToJson } from '../../../analysis/survey/sourceToJson.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { type Element, read } from '../../../server/draw/markup.js';
import { createMail } from '../../../server/mail/createMail.js';
import { invitationMessage } from '../../../server/mail/invitationMessage.js';
import { proposeTexts } from '../../../server/mail/proposeTexts.js';
import { xmlTree } from '../../../server/draw/documents/template/xmlTree.js';
import { everyElement } from '../../../server/draw/documents/template/xmlWalk.js';
import { everyChart, type EveryChart } from '../../support/everyChart.js';
import { needsPoppler, poppler } from '../../support/poppler.js';
import { ownText } from '../../support/wordParts.js';
import { readMail } from '../../support/readMail.js';
import { startSmtpServer } from '../../support/smtpServer.js';
import { openReports, type Fetched, type Reports } from './openReports.js';

/** Every name has its own number, so that each can be looked for; what would be an element or an attribute is called xss. */
/* braces are doubled: in a plan single ones are numbers; a carriage return is refused where it is read */
const shapes: readonly ((mark: string) => string)[] = [
  (mark) => `</text></svg><xss onload="xss()">${mark}</xss>`,
  (mark) => `"><script class="xss">xss(${mark})</script>`,
  (mark) => `' xss='${mark}' onmouseover='xss()`,
  (mark) => `=HYPERLINK("http://127.0.0.1:9/${mark}";"xss")`,
  (mark) => `@SUM(1+1)*cmd|' /C calc'!A0 ${mark}`,
  (mark) => `+${mark}+xss`,
  (mark) => `-2+3+cmd|xss ${mark}`,
  (mark) => `]]><xss/> ${mark} <![CDATA[`,
  (mark) => `<!--${mark}--><!DOCTYPE xss [<!ENTITY xss SYSTEM "file:///etc/hostname">]>&xss;`,
  (mark) => `\u202e${mark} gpj.xss\u202c \u2066x\u2069`,
  (mark) => `{{share:xss/${mark}}} \${{xss}} %s {{{{xss}}}}`,
  (mark) => `#panic("xss ${mark}") $ * _ \\ @xss <xss>`,
  (mark) => `javascript:xss(${mark})`,
  (mark) => `../../etc/${mark}/xss\\..\\`,
  (mark) => `x\nX-Xss: ${mark}`,
  (mark) => `👩‍🔬 שלום مرحبا Åäö ${mark}`,
  (mark) => `url(http://127.0.0.1:9/${mark}); xss:expression(1)`,
  (mark) => `MACROBUTTON xss ${mark} {{ INCLUDETEXT "/etc/hostname" }}`,
  (mark) => `a.b[c] datum['xss'] ${mark}`,
  (mark) => `http://127.0.0.1:9/${mark}?xss=1&amp;y`,
];

const names: string[] = [];

const hostile: EveryChart['name'] = () => {
  const one = (): string => {
    const name = (shapes[names.length % shapes.length] ?? String)(`m${String(1000 + names.length)}m`);
    names.push(name);
    return name;
  };
  return { sv: one(), en: one() };
};

const tagOf = /<(\/?)([a-zA-Z!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Elements and names of attributes of a page, as a browser would take it apart. */
function partsOfPage(html: string): readonly string[] {
  const parts: string[] = [];
  const rest = html.replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, (_whole, name: string) => `<${name}>`);
  for (const [, , name = '', attributes = ''] of rest.matchAll(tagOf)) {
    parts.push(name.toLowerCase(), ...[...attributes.replace(/"[^"]*"|'[^']*'/g, '""').matchAll(/([^\s=/"]+)(?:="")?/g)].map(([, attribute = '']) => attribute.toLowerCase()));
  }
  return parts;
}

const valuesOfPage = (html: string): readonly string[] => [...html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)].map(([, value = '']) => value);

function elementsOf(node: Element): readonly string[] {
  return [...everyElement(node)].flatMap(({ name, attributes }) => [name, ...attributes.keys()]);
}

const isForbidden = (part: string): boolean => /xss|^on[a-z]+$|^script$|^image$|^foreignobject$|^iframe$|^object$|^embed$|^!entity/i.test(part);

describe('two hundred hostile names', function () {
  this.timeout(240_000);
  let site: Reports;
  const made = everyChart({ survey: 'hostile', name: hostile, size: 7, people: 150 });
  // some formats write the line over the title into parts of their own
  const plan = { ...(made.plan as { readonly figures: readonly object[] }), kicker: { sv: '</vt:lpstr><xss a="m1m"> & m9001m', en: '</Company><xss a="m1m"> & m9002m' } }; // as everyChart writes it
  const { figures } = plan;
  before(needsPoppler);
  before(async () => {
    site = await openReports(new Date('2026-02-01T12:00:00Z'), 'https://behov.example.org');
    const put = async (survey: string, value: unknown, plan: unknown, responses: readonly Response[]): Promise<void> => {
      const reading = readDefinition(JSON.stringify(value), 'survey.yaml');
      const root = readSource(JSON.stringify(plan), 'report.yaml').root;
      if (reading.definition === undefined || root === undefined) throw new Error(JSON.stringify(reading.faults));
      await site.store.surveys.put({ slug: survey, inventory: 'small', state: 'closed', version: 1 }, canonicalJson(reading.source));
      await site.store.surveys.putPlan(survey, canonicalJson(sourceToJson(root)));
      await site.store.answers.addAll(survey, responses);
    };
    const publish = (survey: string, note = ''): Promise<unknown> => publishEdition(site.store, { survey, note, now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    const before = { ...plan, survey: 'hostile-before', figures: figures.slice(0, 1) };
    await put('hostile-before', made.before.survey, before, made.before.responses);
    await publish('hostile-before');
    await put('hostile', made.survey, plan, made.responses);
    await site.store.surveys.change('hostile', (await site.store.surveys.find('hostile'))?.revision ?? 0, { earlier: 'hostile-before' });
    await publish('hostile');
    await publish('hostile', shapes.map((shape) => shape('m9999m')).join(' '));
  });
  after(() => site.close());

  const get = async (path: string): Promise<Fetched> => {
    let found = await site.get(path);
    // here files are drawn where pages are served, so that the server may say that it is busy
    for (let tries = 0; found.status === 503 && tries < 20; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      found = await site.get(path);
    }
    expect([path, found.status]).to.deep.equal([path, 200]);
    for (const [name, value] of found.headers) expect(`${name}: ${value}`, path).to.match(/^[\x20-\x7e]*$/).and.not.match(/x-xss|m\d{4}m[^"]*\.\./i);
    return found;
  };

  function checkPage({ text }: Fetched, path: string): void {
    const parts = partsOfPage(text);
    expect(parts.length, path).to.be.greaterThan(50);
    expect(parts.filter((part) => isForbidden(part) && part !== 'script'), path).to.deep.equal([]);
    // the one script of a page is our own file
    for (const [script] of text.matchAll(/<script[^>]*>/g)) expect(script, path).to.match(/^<script (?:type="module" )?(?:src="\/assets\/|defer src="\/assets\/)/);
    for (const value of valuesOfPage(text)) expect(value, path).to.not.match(/^\s*(?:javascript:|\/\/|http:\/\/127)/i);
  }

  it('T25 are more than two hundred, and words on every page, in what is shared, and on the page that is one file', async () => {
    expect(new Set(names).size).to.be.greaterThan(200);
    for (const language of ['sv', 'en']) {
      const pages = ['', `/r`, '/r/hostile/1.0', '/r/hostile/1.1', '/r/hostile/1.1/methods', '/r/hostile/1.1/summary', '/r/hostile/changes', '/r/hostile/1.1/report.html', ...figures.map((_, i) => `/r/hostile/1.1/fig/${String(i + 1)}`)];
      for (const page of pages) checkPage(await get(`/${language}${page === '' ? '/' : page}`), page);
    }
    const { text } = await get('/sv/r/hostile/1.1');
    expect(text.match(/m\d{4}m/g)?.length).to.be.greaterThan(200);
    const shared = [...text.matchAll(/<meta (?:property="og:|name=")[a-z:]+" content="([^"]*)">/g)].map(([, content = '']) => content);
    expect(shared.join(' ')).to.match(/m\d{4}m/).and.not.match(/[<>]/);
    const picture = await get('/sv/r/hostile/1.1/share.png');
    expect(picture.bytes.subarray(1, 4).toString()).to.equal('PNG');
  });

  it('T25 are text in every picture, and figures in all formats are made and read', async () => {
    for (const [i] of figures.entries()) {
      const base = `/${i % 2 === 0 ? 'sv' : 'en'}/r/hostile/1.1/fig/${String(i + 1)}`;
      const record = JSON.parse((await get(`${base}.json`)).text) as { readonly rows: readonly { readonly label?: string }[] }; // parsed as any reader would
      for (const { label } of record.rows) if (label !== undefined) expect(label).to.match(/m\d{4}m|ombination|Inget|None/);
      const csv = (await get(`${base}.csv`)).text.replace(/^\ufeff/, '');
      for (const [, quoted, plain] of csv.matchAll(/(?:^|[;,]|\r\n)(?:"((?:[^"]|"")*)"|([^;,"\r\n]*))/g)) expect(quoted ?? plain ?? '', base).to.not.match(/^[\s\u00a0]*[=+@\uff1d\uff0b\uff0d\uff20]|^[\s\u00a0]*-(?![\d.,]+$)/);
      const book = unzipSync((await get(`${base}.xlsx`)).bytes);
      for (const [path, part] of Object.entries(book)) if (path.endsWith('.xml')) expect(elementsOf(xmlTree(part, path)).filter((name) => isForbidden(name) || name === 'f'), path).to.deep.equal([]);
      // what only a table says well is not drawn
      if ((await site.get(`${base}.svg`)).status === 404) continue;
      const drawn = await get(`${base}.svg`);
      const svg = read(drawn.text.trim());
      expect(elementsOf(svg).filter((name) => isForbidden(name) || name === 'href' || name === 'xlink:href'), base).to.deep.equal([]);
      expect(drawn.text).to.match(/m\d{4}m/).and.not.match(/[\u0000-\u0008\u000b-\u001f]/);
      if (i % 4 === 0) expect((await get(`${base}.png?size=phone`)).bytes.subarray(1, 4).toString()).to.equal('PNG');
      expect(JSON.parse((await get(`${base}.vl.json`)).text)).to.be.an('object');
      const pdf = (await get(`${base}.pdf`)).bytes;
      expect(poppler('pdfinfo', pdf)).to.match(/JavaScript: +no/);
    }
  });

  it('T25, T27 are text in PDF, Word, slides, spreadsheet and data package, of which nothing runs and nothing leads out', async () => {
    for (const file of ['report.pdf', 'summary.pdf']) {
      const { bytes } = await get(`/sv/r/hostile/1.1/${file}`);
      expect(poppler('pdfinfo', bytes), file).to.match(/JavaScript: +no/);
      expect(poppler('pdfinfo', bytes, '-url'), file).to.not.match(/127\.0\.0\.1|xss|javascript/i);
      expect(poppler('pdftotext', bytes).match(/m\d{4}m/g)?.length, file).to.be.greaterThan(5);
    }
    for (const [language, file] of [['sv', 'report.docx'], ['en', 'summary.docx'], ['en', 'report.pptx'], ['sv', 'report.xlsx']] as const) {
      const parts = Object.entries(unzipSync((await get(`/${language}/r/hostile/1.1/${file}`)).bytes));
      let found = 0;
      for (const [path, part] of parts) {
        expect(path, file).to.match(/^[\w.[\]/-]+$/).and.not.include('..');
        // a theme names fonts by script, and nothing else
        if (!/\.(?:xml|rels)$/.test(path) || path.includes('/theme/')) continue;
        const root = xmlTree(part, path);
        expect(elementsOf(root).filter((name) => isForbidden(name) || name === 'f'), `${file} ${path}`).to.deep.equal([]);
        // addresses of what holds a text are its own: nothing outside the file is asked for
        if (path.endsWith('.rels')) expect(strFromU8(part), `${file} ${path}`).to.not.match(/127\.0\.0\.1|xss|file:/i);
        for (const each of everyElement(root)) if (each.name === 'w:instrText') expect(ownText(each), path).to.match(/^\s*(?:SEQ|TOC|PAGE|NUMPAGES|REF|PAGEREF|STYLEREF|HYPERLINK \\l)\b/);
        found += strFromU8(part).match(/m\d{4}m/g)?.length ?? 0;
      }
      expect(found, file).to.be.greaterThan(10);
    }
    const data = unzipSync((await get('/sv/r/hostile/1.1/report.data.zip')).bytes);
    for (const [path, part] of Object.entries(data)) {
      expect(path).to.match(/^[\w./-]+$/).and.not.include('..');
      if (path.endsWith('.json')) JSON.parse(strFromU8(part));
      if (path.endsWith('.csv')) for (const [, quoted, plain] of strFromU8(part).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)) expect(quoted ?? plain ?? '', path).to.not.match(/^[\s\u00a0]*[=+@]|^[\s\u00a0]*-(?![\d.]+$)/);
    }
  });

  it('T25, T36 are neither a folder nor a line of their own in names inside the archive', async () => {
    const { bytes, headers } = await get('/sv/r/hostile-before/1.0/report.zip?lang=all');
    expect(headers.get('content-disposition')).to.match(/^attachment; filename="[a-z0-9._-]{1,80}"$/);
    const paths = Object.keys(unzipSync(bytes));
    expect(paths.length).to.be.greaterThan(30);
    for (const path of paths) {
      expect(path).to.match(/^(?:[\w.-]+\/)*[\w.-]+$/).and.not.include('..');
      expect(path.split('/').at(-1)?.length ?? 0).to.be.at.most(80);
    }
    expect(new Set(paths.map((path) => path.toLowerCase())).size, 'also where letters of both sizes are one').to.equal(paths.length);
  });

  it('T25 are one line in the subject of a message, and none of its own among its headers', async () => {
    const server = await startSmtpServer();
    const mail = createMail({ smtpUrl: server.url, mailFrom: 'behov@example.org' });
    const reading = readDefinition(JSON.stringify(made.survey), 'survey.yaml');
    if (reading.definition?.collection === undefined || reading.definition.collection === null) throw new Error('it collects');
    const { definition } = reading;
    const { collection } = reading.definition;
    for (const shape of shapes) {
      const headline = new Map([['sv', shape('m7777m')], ['en', shape('m7777m')]]);
      const named = { ...definition, title: headline, organisation: headline, collection: { ...collection, information: { ...collection.information, headline } } };
      const message = invitationMessage(named, proposeTexts(named, 'invitation', 0), { email: 'asa@example.org', name: shape('m8888m') }, 'https://behov.example.org/i/abc');
      expect((await mail.send(message)).outcome).to.equal('sent');
    }
    mail.close();
    await server.close();
    expect(server.received.length).to.equal(shapes.length);
    for (const { raw, to } of server.received) {
      const { headers } = readMail(raw);
      expect(to).to.deep.equal(['asa@example.org']);
      expect([...headers.keys()].filter((name) => /xss|cc$/i.test(name))).to.deep.equal([]);
      expect(headers.get('subject')).to.include('m7777m');
      expect(headers.get('content-type')).to.match(/^text\/plain/);
    }
  });
});
