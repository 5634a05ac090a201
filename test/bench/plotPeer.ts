/** The peer, in a thread as ours is: Observable Plot on a plain document draws the same bars, intervals and labels. */
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../../server/draw/fontFiles.js';

export interface PeerRow {
  readonly label: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PeerOrder {
  readonly format: 'svg' | 'png';
  readonly rows: readonly PeerRow[];
}

interface Drawn {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
}

interface PlotLibrary {
  plot(options: object): Drawn;
  barX(rows: readonly PeerRow[], options: object): object;
  ruleY(rows: readonly PeerRow[], options: object): object;
  text(rows: readonly PeerRow[], options: object): object;
}

// Both packages are typed for browsers, whose types have no place in a server; this is the little that is used here.
const Plot = (await import('@observablehq/plot')) as unknown as PlotLibrary;
const { parseHTML } = (await import('linkedom')) as unknown as { parseHTML: (html: string) => { readonly document: object } };

function draw({ format, rows }: PeerOrder): number {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({
    document,
    width: 604,
    marginLeft: 200,
    marginRight: 110,
    style: { fontFamily: 'IBM Plex Sans' },
    x: { domain: [0, 1], tickFormat: '.0%', grid: true },
    y: { domain: rows.map(({ label }) => label), label: null },
    marks: [
      Plot.barX(rows, { x: 'share', y: 'label', fill: '#0E5A6B' }),
      Plot.ruleY(rows, { x1: 'low', x2: 'high', y: 'label', strokeWidth: 2 }),
      Plot.text(rows, { x: 1, y: 'label', dx: 40, text: ({ share }: PeerRow) => `${String(Math.round(share * 100))} %` }),
      Plot.text(rows, { x: 1, y: 'label', dx: 90, text: ({ low, high }: PeerRow) => `${String(Math.round(low * 100))}–${String(Math.round(high * 100))}` }),
    ],
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const svg = plot.outerHTML;
  if (format === 'svg') return svg.length;
  const font = { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 300 / 96 }, background: '#ffffff' }).render().asPng().length;
}

parentPort?.on('message', (order: PeerOrder) => parentPort?.postMessage(draw(order)));
