/**
 * A chart is a value: the specs are frozen, not the pixels. After a wanted change, look at the pictures and then write
 * the specs anew with `GOLDEN=write npm test`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { standaloneSpec } from '../../../analysis/charts/standaloneSpec.js';
import { measureText } from '../../../server/draw/measureText.js';
import { viewOf } from '../../../server/draw/plotSvg.js';
import { catalogue } from '../../server/draw/catalogue.js';
import { figureOf } from '../../server/draw/figures.js';
import { projectRoot } from '../../support/projectRoot.js';
import { plainShares, split } from './tables.js';

const frozen = [
  ['demand-share.doc.sv', { table: plainShares, size: 'doc', language: 'sv', emphasise: ['biostatistics', 'bioinformatics'] }],
  ['demand-share.phone.en', { table: plainShares, size: 'phone', language: 'en', emphasise: ['biostatistics'] }],
  ['dept-method-heatmap.doc.sv', { table: split, size: 'doc', language: 'sv', sortBy: 'bioinformatics' }],
  ['dept-method-heatmap.phone.en', { table: split, size: 'phone', language: 'en', sortBy: 'bioinformatics' }],
] as const;

/** Upper edge of the title in px, 0 being the upper edge of the plot. */
function titleTop(view: View): number {
  const tops: number[] = [];
  // Vega declares its scene graph as any
  const { root } = view.scenegraph() as unknown as { readonly root: { readonly items: readonly { readonly items: readonly { readonly role: string; readonly bounds: { readonly y1: number } }[] }[] } };
  for (const { role, bounds } of root.items.flatMap(({ items }) => items)) if (role === 'title') tops.push(bounds.y1);
  return Math.min(...tops);
}

const paddingTop = ({ padding }: TopLevelSpec): number => (typeof padding === 'object' && 'top' in padding ? (padding.top ?? 0) : 0);

/** One or two of each chart that takes a grid, a split or a ranking. */
const ofCatalogue = [
  ['likert-diverging', 'doc', 'sv'],
  ['likert-diverging', 'phone', 'en'],
  ['need-gap', 'doc', 'sv'],
  ['dept-dotplot', 'doc', 'en'],
  ['split-role', 'phone', 'sv'],
  ['ranking-share', 'doc', 'sv'],
  ['grid-heatmap', 'phone', 'en'],
  ['single-share', 'doc', 'en'],
  ['upset-needs', 'doc', 'en'],
  ['upset-needs', 'phone', 'sv'],
  ['wave-change', 'doc', 'sv'],
  ['wave-change', 'phone', 'en'],
] as const;

describe('frozen specs of the catalogue', () => {
  for (const [chart, size, language] of ofCatalogue) {
    it(`draws ${chart}.${size}.${language} as before`, async () => {
      const file = join(projectRoot, 'test', 'golden', `${chart}.${size}.${language}.vl.json`);
      const found = catalogue.find((each) => each.chart === chart);
      const [, table, more = {}] = found?.drawn[0] ?? [];
      if (found === undefined || table === undefined) throw new Error('the catalogue has it');
      const plot = found.draw({ table, size, language, emphasise: [], measure: measureText, ...more });
      const text = `${JSON.stringify(plot?.spec, null, 1)}\n`;
      if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
      expect(JSON.parse(text)).to.deep.equal(JSON.parse(readFileSync(file, 'utf8')));
      if (plot === undefined) throw new Error('it is drawn');
      const { view, said } = viewOf(plot.spec);
      expect(await view.toSVG()).to.match(/<text/);
      expect(said).to.deep.equal([]);
    });
  }
});

describe('frozen specs', () => {
  for (const [name, options] of frozen) {
    it(`draws ${name} as before, and the file stands on its own`, async () => {
      const file = join(projectRoot, 'test', 'golden', `${name}.vl.json`);
      const spec = standaloneSpec(figureOf(options), measureText);
      const text = `${JSON.stringify(spec, null, 1)}\n`;
      if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
      expect(JSON.parse(text)).to.deep.equal(JSON.parse(readFileSync(file, 'utf8')));
      const { view, said } = viewOf(spec);
      expect(await view.toSVG()).to.contain('tisti');
      expect(titleTop(view) + paddingTop(spec), 'the title is inside the picture').to.be.at.least(0);
      expect(said).to.deep.equal([]);
      expect(text).not.to.match(/"url"|"href"/);
    });
  }
});
