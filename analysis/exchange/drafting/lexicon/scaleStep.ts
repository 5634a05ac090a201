import { frequencyStep } from './frequencyStep.js';
import { ends, polarStep } from './polarStep.js';
import { wholeWord } from './wholeWord.js';

/** Words by how much they say, the first that is found counts. Larger is more. */
const steps: readonly (readonly [number, RegExp])[] = [
  [-1, /\b(?:not|never) heard\b|\bunknown\b|\bokänd|\baldrig hört|\bunbekannt/i],
  [0.5, wholeWord('(?:very|mycket|väldigt|sehr) (?:low|little|small|few|liten|litet|lite|lågt?|gering(?:e[mnrs]?)?|wenig)')],
  [2.7, wholeWord('(?:quite|rather|fairly|ganska|ziemlich) (?:large|high|much|stort?|stora|högt?|mycket|groß|hoch|viel)')],
  [0, /^(?:not at all|never|none|no\b|not\b|nothing|un(?!der|it)|inte alls|aldrig|ingen|inga|inget|inte\b|gar nicht|überhaupt nicht|nie\b|kein|nicht\b)/i],
  [5, /\b(?:absolutely|essential|critical|extreme(?:ly)?|always|completely|fully|entirely|perfect|alltid|helt|avgörande|immer|völlig|voll)\b/i],
  [4, /\b(?:very|strongly|väldigt|mycket|sehr)\b/i],
  [1, /\b(?:slight(?:ly)?|small|minor|little|rarely|seldom|low|few|liten|litet|små|lite|något|lågt?|sällan|gering|selten|wenig|etwas)\b/i],
  [2, /\b(?:moderate(?:ly)?|medium|sometimes|average|partly|some|somewhat|fairly|maybe|ibland|delvis|måttligt?|måttliga|viss|medel|manchmal|teilweise|mittel)\b/i],
  [3, /\b(?:large|high(?:ly)?|often|major|severe|much|considerabl[ey]|mostly|quite|many|important|ofta|stor|stort|stora|hög|högt|hoch|oft|groß|viel)\b/i],
];

/** A word alone that others make more or less of ("Confident", beside "Not confident" and "Very confident") is in the middle. */
function stepOf(label: string, labels: readonly string[]): number | undefined {
  const known = steps.find(([, words]) => words.test(label))?.[0];
  const isBase = labels.filter((other) => other.length > label.length && other.toLowerCase().endsWith(` ${label.toLowerCase()}`)).length >= 2;
  return known ?? (isBase ? 2.5 : undefined);
}

/** Where each label stands on a scale from little to much or from bad to good; undefined where that cannot be told of all of them. */
export function scaleSteps(labels: readonly string[]): readonly number[] | undefined {
  const ways = [...ends.map((pair) => labels.map((label) => polarStep(label, pair))), labels.map(frequencyStep), labels.map((label) => stepOf(label, labels))];
  const known = ways.map((way) => way.filter((step) => step !== undefined));
  const least = (i: number): number => (i < ends.length ? 2 : 3);
  return known.find((way, i) => way.length === labels.length && labels.length >= least(i) && new Set(way).size === labels.length);
}
