import type { Code, Definition, Question, Text } from '../../../survey/definition.js';
import type { Place } from '../../../survey/fault.js';
import { comparable } from '../comparable.js';

/** A question that an entry of the mapping is about. */
export interface Asked {
  readonly question: Question;
  /** Of its entry. */
  readonly at: Place;
  /** Codes that a cell can mean. */
  readonly codes: ReadonlySet<Code>;
  /** Their labels and those of the parts, as compared, since a label is sometimes written where the code belongs. */
  readonly labels: ReadonlyMap<string, Code>;
  /** Codes of the options or rows that can have a column each. */
  readonly parts: readonly Code[];
}

interface Coded {
  readonly code: Code;
  readonly label: Text;
}

function cellsOf(question: Question, definition: Definition): readonly Coded[] {
  if (question.kind === 'grid') return question.scale;
  if (question.kind !== 'unit') return 'options' in question ? question.options : [];
  return (definition.units.get(question.list)?.units ?? []).map(({ code, name }) => ({ code, label: name }));
}

export function askedOf(question: Question, at: Place, definition: Definition): Asked {
  const cells = cellsOf(question, definition);
  const parts = question.kind === 'grid' ? question.rows : 'options' in question ? question.options : [];
  const labels = [...parts, ...cells].flatMap(({ code, label }) => [...label.values()].map((words) => [comparable(words), code] as const));
  return { question, at, codes: new Set(cells.map(({ code }) => code)), labels: new Map(labels), parts: parts.map(({ code }) => code) };
}
