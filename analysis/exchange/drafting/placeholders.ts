import type { Fault } from '../../survey/fault.js';
import type { DefinitionFaultCode } from '../../survey/definitionFaults.js';
import { type SourceNode, valueUnder } from '../../survey/source.js';
import { surveyWords } from './write/draftWords.js';

/** What a draft says because the file does not, and every page of a report would repeat. */
const drafted = {
  organisation: new Set(Object.values(surveyWords).map(({ organisation }) => organisation)),
  population: new Set(Object.values(surveyWords).map(({ population }) => population)),
} as const;

function textsIn(node: SourceNode | undefined): readonly (readonly [text: string, node: SourceNode])[] {
  if (node === undefined || node.type === 'list') return [];
  if (node.type === 'map') return node.entries.flatMap(({ value }) => textsIn(value));
  return typeof node.value === 'string' ? [[node.value.trim(), node]] : [];
}

/** Warnings of words that a draft put where nobody has written the right ones yet. Shape a definition of a survey collected elsewhere in; none of any other. */
export function placeholders(root: SourceNode): readonly Fault<DefinitionFaultCode>[] {
  const collected = valueUnder(root, 'collected');
  if (collected?.type !== 'scalar' || collected.value !== 'elsewhere') return [];
  return (['organisation', 'population'] as const).flatMap((key) =>
    textsIn(valueUnder(root, key))
      .filter(([text]) => drafted[key].has(text))
      .map(([text, { at }]) => ({ code: 'DRAFTED_TEXT', params: { key, text }, place: at, severity: 'warning' }) as const),
  );
}
