import type { Fault } from '../survey/fault.js';
import { valueUnder, type SourceNode } from '../survey/source.js';
import type { Language } from '../words/language.js';
import { planPart, type FigureKnownBy } from './planPart.js';

const textOf = (node: SourceNode | undefined): string => (node?.type === 'scalar' && typeof node.value === 'string' ? node.value : '');

/** As it is written, for a plan with faults is none yet. */
function figureIn(document: SourceNode, at: number): FigureKnownBy | undefined {
  const figures = valueUnder(document, 'figures');
  const figure = figures?.type === 'list' ? figures.items[at] : undefined;
  const heading = figure === undefined ? undefined : valueUnder(figure, 'heading');
  const written = (language: Language): string => (heading === undefined ? '' : textOf(valueUnder(heading, language)));
  return figure === undefined ? undefined : { code: textOf(valueUnder(figure, 'code')), heading: (language) => written(language) || written('sv') || written('en') };
}

/** Each fault with the part of the report that it stands in. */
export function namedFaults<C extends string>(faults: readonly Fault<C>[], document: SourceNode): readonly Fault<C>[] {
  return faults.map((fault) => {
    const { path = '' } = fault.place ?? {};
    return path === '' ? fault : { ...fault, place: { ...fault.place, inWords: planPart(path, (at) => figureIn(document, at)) } };
  });
}
