import { type TopLevelSpec, compile } from 'vega-lite';
import { type Loader, type LoggerInterface, View, Warn, parse, textMetrics } from 'vega';
import { measureText } from './measureText.js';

/** What Vega says while it works. Our specs give it nothing to say, so anything said is a fault. */
export class PlotFault extends Error {}

const refuse = (): Promise<never> => Promise.reject(new PlotFault('a plot may not fetch anything'));
/** Vega's own loader reads files and addresses named in a spec. This one reads nothing. */
const inertLoader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

// Without a canvas Vega guesses widths at 0.8 of the type size, and cuts Swedish labels that have room.
textMetrics.width = (item, text) =>
  measureText(text, item.fontSize ?? 11, Number(item.fontWeight ?? 400) >= 600 ? 600 : 400);

/** One Vega-Lite spec as the SVG text Vega writes. Errors: PlotFault on any warning, or when it would fetch. */
export async function plotSvg(spec: TopLevelSpec): Promise<string> {
  const view = viewOf(spec);
  try {
    const svg = await view.view.toSVG();
    if (view.said.length > 0) throw new PlotFault(view.said.join('; '));
    return svg;
  } finally {
    view.view.finalize();
  }
}

/** The same drawing as Vega's scene, for checks that look at where every mark is. */
export function viewOf(spec: TopLevelSpec): { readonly view: View; readonly said: readonly string[] } {
  const said: string[] = [];
  const logger = loggerInto(said);
  const compiled = compile(spec, { logger });
  if (said.length > 0) throw new PlotFault(said.join('; '));
  return { view: new View(parse(compiled.spec), { renderer: 'none', loader: inertLoader, logger }), said };
}

function loggerInto(said: string[]): LoggerInterface {
  // Vega's loggers answer with themselves when told something, and with their level when asked
  function level(): number;
  function level(set: number): LoggerInterface;
  function level(set?: number): number | LoggerInterface {
    return set === undefined ? Warn : logger;
  }
  const note = (...parts: readonly unknown[]): LoggerInterface => {
    said.push(parts.map(String).join(' '));
    return logger;
  };
  const logger: LoggerInterface = { level, error: note, warn: note, info: () => logger, debug: () => logger };
  return logger;
}
