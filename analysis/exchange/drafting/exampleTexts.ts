import type { DefinitionFaultCode } from '../../survey/definitionFaults.js';
import type { Fault } from '../../survey/fault.js';
import { type SourceNode, valueUnder } from '../../survey/source.js';

/** How a questionnaire to start from begins what only those responsible can know. */
const lead = /^\s*(?:exempel, byt ut|example, replace)(?![\p{L}\p{N}])/iu;

function within(node: SourceNode): readonly SourceNode[] {
  if (node.type === 'list') return node.items.flatMap(within);
  if (node.type === 'map') return node.entries.flatMap(({ value }) => within(value));
  return [node];
}

/** Warnings of texts that still ask to be replaced. Shape a definition in; none where everything is an example. */
export function exampleTexts(root: SourceNode): readonly Fault<DefinitionFaultCode>[] {
  const example = valueUnder(root, 'example');
  if (example?.type === 'scalar' && example.value === true) return [];
  return within(root).flatMap((node) => {
    if (node.type !== 'scalar' || typeof node.value !== 'string' || !lead.test(node.value)) return [];
    return [{ code: 'EXAMPLE_TEXT', params: { text: lead.exec(node.value)?.[0].trim() ?? '' }, place: node.at, severity: 'warning' } as const];
  });
}
