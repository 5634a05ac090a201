/**
 * A chart is a value: the specs are frozen, not the pixels. After a wanted change, look at the pictures and then write
 * the specs anew with `GOLDEN=write npm test`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { standaloneSpec } from '../../../analysis/charts/standaloneSpec.js';
import { measureText } from '../../../server/draw/measureText.js';
import { viewOf } from '../../../server/draw/plotSvg.js';
import { figureOf } from '../../server/draw/figures.js';
import { projectRoot } from '../../support/projectRoot.js';
import { plainShares, split } from './tables.js';

const frozen = [
  ['demand-share.doc.sv', { table: plainShares, size: 'doc', language: 'sv', emphasise: ['biostatistics', 'bioinformatics'] }],
  ['demand-share.phone.en', { table: plainShares, size: 'phone', language: 'en', emphasise: ['biostatistics'] }],
  ['dept-method-heatmap.doc.sv', { table: split, size: 'doc', language: 'sv', sortBy: 'bioinformatics' }],
  ['dept-method-heatmap.phone.en', { table: split, size: 'phone', language: 'en', sortBy: 'bioinformatics' }],
] as const;

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
      expect(said).to.deep.equal([]);
      expect(text).not.to.match(/"url"|"href"/);
    });
  }
});
