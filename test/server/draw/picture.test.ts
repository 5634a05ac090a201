/** Authority: trust T25 (texts in figures), trust findings 2, 3 and 7; XML 1.0; PNG specification; users 13 and 16. */
import { expect } from 'chai';
import { Resvg } from '@resvg/resvg-js';
import { figurePng } from '../../../server/draw/figurePng.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { type Element, read, write } from '../../../server/draw/markup.js';
import { plotElement } from '../../../server/draw/plotElement.js';
import { plotSvg } from '../../../server/draw/plotSvg.js';
import { crc32 } from '../../../server/draw/crc32.js';
import { hostileNames, hostileShares, hostileSplit } from '../../analysis/charts/hostile.js';
import { plainShares, split } from '../../analysis/charts/tables.js';
import { allSizes, figureOf } from './figures.js';

const allowed = new Map<string, readonly string[]>([
  ['svg', ['xmlns', 'width', 'height', 'viewBox', 'role', 'id', 'aria-labelledby', 'xml:lang', 'font-family']],
  ['title', ['id']],
  ['desc', ['id']],
  ['rect', ['x', 'y', 'width', 'height', 'fill']],
  ['g', ['transform', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-miterlimit', 'font-size', 'font-weight', 'text-anchor']],
  ['path', ['d', 'transform', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray']],
  ['line', ['x2', 'y2', 'transform', 'stroke', 'stroke-width']],
  ['text', ['transform', 'fill', 'font-size', 'font-weight', 'text-anchor']],
  ['tspan', ['x', 'y']],
]);

function faultsOf(node: Element): string[] {
  const attributes = allowed.get(node.name);
  if (attributes === undefined) return [`<${node.name}>`];
  const own = [...node.attributes.keys()].filter((key) => !attributes.includes(key)).map((key) => `<${node.name} ${key}>`);
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : faultsOf(child)))];
}

function textsOf(node: Element): string[] {
  if (node.name === 'title' || node.name === 'desc') return [];
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly sum: number;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length), sum: png.readUInt32BE(at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

describe('a picture', () => {
  it('T25: is well-formed and holds only what pictures may hold, whatever the names are', async () => {
    for (const table of [hostileShares, hostileSplit]) {
      for (const size of allSizes) {
        const figure = figureOf({ table, size, title: hostileNames.join(' '), id: '"><x onload="' });
        const svg = await figureSvg(figure, 'full');
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } }), 'a strict XML reader').not.to.throw();
        expect(faultsOf(read(svg.trim()))).to.deep.equal([]);
        expect(svg).to.match(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }
    }
  });

  it('shows hostile names as the words they are', async () => {
    const texts = textsOf(read((await figureSvg(figureOf({ table: hostileShares, size: 'web' }), 'full')).trim()));
    for (const name of ['__proto__', 'constructor', 'Forskning (bl.a. klinisk)', "x'];alert(1)//", '</text></svg><script>alert(1)</script>', '${1+1} {{x}} %s', '2025-01-01', 'null', 'abcde', '👩‍🔬 forskning 🧬', 'desrever']) {
      expect(texts).to.include(name);
    }
  });

  it('keeps text as text, with a title, a description and a language', async () => {
    const svg = await figureSvg(figureOf({ table: plainShares }), 'full');
    const root = read(svg.trim());
    expect(root.attributes.get('role')).to.equal('img');
    expect(root.attributes.get('xml:lang')).to.equal('sv');
    expect(svg).to.contain('<title id="demo-1.0-fig1-doc-title">Stapeldiagram: fyra av fem behöver stöd.</title>');
    expect(root.attributes.get('aria-labelledby')).to.equal('demo-1.0-fig1-doc-title demo-1.0-fig1-doc-desc');
    expect(textsOf(root)).to.include.members(['Biostatistik', '80\u00a0%', '76–83', 'Figur 1']);
    expect(svg.match(/font-family/g)).to.have.length(1);
  });

  it('wears the band over invented data, with and without its words', async () => {
    const figure = figureOf({ table: plainShares });
    for (const frame of ['full', 'plot'] as const) {
      expect(textsOf(read((await figureSvg(figure, frame)).trim())).join(' ')).to.match(/^EXEMPEL\. Påhittade svar/);
    }
    const { label, title, subtitle, notes, source, alt, description } = figure.words;
    const real = { ...figure, words: { label, title, subtitle, notes, source, alt, description } };
    expect(textsOf(read((await figureSvg(real, 'plot')).trim())).join(' ')).not.to.contain('EXEMPEL');
  });

  it('says the response rate where it stands alone, with its words', async () => {
    const figure = figureOf({ table: plainShares });
    const said = { ...figure, words: { ...figure.words, response: 'Svarsfrekvens 34 %.' } };
    for (const [frame, times] of [['full', 1], ['plot', 0]] as const) {
      expect(textsOf(read((await figureSvg(said, frame)).trim())).filter((text) => text === 'Svarsfrekvens 34 %.'), frame).to.have.length(times);
    }
  });

  it('has the plot alone without the words around it', async () => {
    const texts = textsOf(read((await figureSvg(figureOf({ table: plainShares }), 'plot')).trim()));
    expect(texts).to.include('Biostatistik');
    expect(texts.join(' ')).not.to.contain('Källa');
  });

  it('hides all hidden cells alike, and says nothing of what they hold', async () => {
    const { plot } = figureOf({ table: split, size: 'web' });
    const cells = textsOf(plotElement(await plotSvg(plot.spec)));
    expect(cells.filter((text) => text === '..').length).to.be.greaterThan(20);
    expect(cells.filter((text) => /[<>]/.test(text))).to.deep.equal([]);
  });

  it('refuses a spec that would read a file, an address or a picture', async () => {
    const { plot } = figureOf({ table: plainShares });
    const spec = { ...plot.spec, data: { url: 'file:///etc/hostname' } };
    const fault = await plotSvg(spec).then(() => undefined, (error: unknown) => error);
    expect(String(fault)).to.contain('may not fetch');
    expect(() => plotElement('<svg><g><image href="/etc/hostname"/></g></svg>')).to.throw(SyntaxError, 'image');
    expect(() => plotElement('<svg><g><a href="javascript:x"><text>x</text></a></g></svg>')).to.throw(SyntaxError);
    expect(() => plotElement('<svg><g><path onclick="x" d="M0,0" fill="red"/></g></svg>')).to.throw(SyntaxError, 'onclick');
  });

  it('reads and writes markup without loss, and reads nothing else', () => {
    const markup = '<svg width="3"><g fill="a&quot;b"><text>1 &lt; 2 &amp; 3</text><path d="M0"/></g></svg>';
    expect(write(read(markup))).to.equal(markup);
    for (const bad of ['<!DOCTYPE x><svg/>', '<svg>&xxe;</svg>', '<svg><g></svg>', '<svg/><svg', '<?xml version="1.0"?><svg/>', '']) expect(() => read(bad), bad).to.throw(SyntaxError);
  });

  describe('as PNG', () => {
    it('is 16 cm wide at 300 dots an inch, and a slide is 2560 by 1440', async () => {
      for (const [size, width, dots] of [['doc', 1888, 300], ['phone', 1119, 300], ['slide', 2560, 192]] as const) {
        const figure = figureOf({ table: plainShares, size });
        const png = Buffer.from(figurePng(await figureSvg(figure, 'full'), figure));
        expect(png.readUInt32BE(16), size).to.be.closeTo(width, 1);
        const density = chunksOf(png).find(({ type }) => type === 'pHYs');
        expect(density?.data.readUInt32BE(0), size).to.equal(Math.round(dots / 0.0254));
        if (size === 'slide') expect(png.readUInt32BE(20)).to.equal(1440);
      }
    });

    it('carries the figure id, its title and its source, and every chunk sums up', async () => {
      const figure = figureOf({ table: plainShares });
      const chunks = chunksOf(Buffer.from(figurePng(await figureSvg(figure, 'full'), figure)));
      const texts = chunks.filter(({ type }) => type === 'iTXt').map(({ data }) => data.toString('utf8').replace(/\0+/, '='));
      expect(texts).to.include.members(['Figure=demo-1.0-fig1', 'Source=Källa: Behovsinventering 2025, Demouniversitetet.']);
      expect(chunks.map(({ type }) => type)).to.include.members(['IHDR', 'IDAT', 'IEND']);
      for (const { type, data, sum } of chunks) expect(crc32(Buffer.concat([Buffer.from(type, 'latin1'), data])), type).to.equal(sum);
    });

    it('is made of any names, also those that look like markup', async () => {
      const figure = figureOf({ table: hostileShares, size: 'phone' });
      expect(figurePng(await figureSvg(figure, 'full'), figure).length).to.be.greaterThan(50_000);
    });

    it('is never made of a picture that refers outside itself', () => {
      const figure = figureOf({ table: plainShares });
      for (const inside of ['<image href="/etc/hostname"/>', '<use xlink:href="#x"/>', '<style>@import "x"</style>', '<rect fill="url(#x)"/>', '<a href="x"/>', '<rect style="x"/>']) {
        expect(() => figurePng(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`, figure), inside).to.throw(RangeError);
      }
    });
  });
});
