/**
 * A chart is a value: specs are frozen, not pixels. Of every chart a digest of each size and language, and the whole spec
 * of a Swedish document, which shows what changed. After a wanted change, look at the pictures and then write them anew
 * with `GOLDEN=write`; `GOLDEN=show` writes every whole spec into `.cache/specs`, to be compared before and after.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { standaloneSpec } from '../../../analysis/charts/standaloneSpec.js';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { measureText } from '../../../server/draw/measureText.js';
import { viewOf } from '../../../server/draw/plotSvg.js';
import { everyDrawing } from '../../server/draw/everyDrawing.js';
import { allSizes, bothLanguages } from '../../server/draw/figures.js';
import { projectRoot } from '../../support/projectRoot.js';

const golden = join(projectRoot, 'test', 'golden');
const shown = join(projectRoot, '.cache', 'specs');
const words = { label: 'Figur 1', title: 'Fyra av fem behöver stöd i biostatistik', subtitle: 'Fråga 6: ”Vilket metodstöd behöver din forskning?” Andel av dem som svarade.', notes: ['95\u00a0% konfidensintervall.'], source: 'Källa: Behovsinventering 2025.', example: 'EXEMPEL. Påhittade svar, inte en verklig undersökning.', alt: 'Diagram', description: 'Diagram med tolv rader.' };

/** Upper edge of the title in px, 0 being the upper edge of the plot. */
function titleTop(view: View): number {
  const tops: number[] = [];
  // Vega declares its scene graph as any
  const { root } = view.scenegraph() as unknown as { readonly root: { readonly items: readonly { readonly items: readonly { readonly role: string; readonly bounds: { readonly y1: number } }[] }[] } };
  for (const { role, bounds } of root.items.flatMap(({ items }) => items)) if (role === 'title') tops.push(bounds.y1);
  return Math.min(...tops);
}

const paddingTop = ({ padding }: TopLevelSpec): number => (typeof padding === 'object' && 'top' in padding ? (padding.top ?? 0) : 0);
const canonical = (spec: TopLevelSpec): string => canonicalJson(JSON.parse(JSON.stringify(spec)) as JsonValue);

describe('frozen specs', () => {
  for (const [chart, [usual]] of everyDrawing) {
    const pictures = allSizes.flatMap((size) => bothLanguages.map((language) => ({ name: `${size}.${language}`, size, language })));
    const plotOf = (size: (typeof allSizes)[number], language: 'sv' | 'en') => {
      const plot = usual?.draw({ size, language, measure: measureText });
      if (plot === undefined) throw new Error('it is drawn');
      return plot;
    };

    it(`draws ${chart} as before, in every size and language`, () => {
      const digests: Record<string, string> = {};
      for (const { name, size, language } of pictures) {
        const text = canonical(plotOf(size, language).spec);
        digests[name] = createHash('sha256').update(text).digest('hex');
        if (process.env['GOLDEN'] !== 'show') continue;
        mkdirSync(shown, { recursive: true });
        writeFileSync(join(shown, `${chart}.${name}.vl.json`), `${JSON.stringify(plotOf(size, language).spec, null, 1)}\n`);
      }
      const file = join(golden, `${chart}.json`);
      const now = { digests, 'doc.sv': plotOf('doc', 'sv').spec };
      if (process.env['GOLDEN'] === 'write') writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
      const then: unknown = JSON.parse(readFileSync(file, 'utf8'));
      // the whole spec first: its difference can be read
      expect(JSON.parse(JSON.stringify(now['doc.sv']))).to.deep.equal((then as typeof now)['doc.sv']);
      expect(digests).to.deep.equal((then as typeof now).digests);
    });

    it(`gives ${chart} as a file that stands on its own, its title inside the picture`, async () => {
      for (const [size, language] of [['doc', 'sv'], ['phone', 'en']] as const) {
        const spec = standaloneSpec({ id: 'demo-1.0-fig1', plot: plotOf(size, language), words, language, size }, measureText);
        const { view, said } = viewOf(spec);
        expect(await view.toSVG()).to.contain('biostatistik').and.contain('EXEMPEL');
        expect(titleTop(view) + paddingTop(spec), size).to.be.at.least(0);
        expect(said).to.deep.equal([]);
        expect(JSON.stringify(spec)).not.to.match(/"url"|"href"/);
      }
    });
  }

  it('has a golden file of every chart, and no other', () => {
    expect(readdirSync(golden).sort()).to.deep.equal(everyDrawing.map(([chart]) => `${chart}.json`).sort());
  });
});
