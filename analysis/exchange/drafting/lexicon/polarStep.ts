import { wholeWord } from './wholeWord.js';

/** Opposites: which end a label is at. The negative is tried first, since it holds the positive. */
export interface Ends {
  readonly negative: RegExp;
  readonly positive: RegExp;
}

export const ends: readonly Ends[] = [
  { negative: /disagree|avstånd|stimme[^,]* ab(?!\p{L})|lehne/iu, positive: /agree|instämmer|stämmer|håller med|håller[^,]* med|stimme|trifft[^,]* zu|zutreffend/iu },
  {
    negative: /unfavou?rabl|dissatisf|dislike|unimportant|unlikely|unsuitable|unhelpful|useless|difficult|\bpoor|\bbad|\bhard\b|missnöjd|oviktig|osannolik|oanvändbar|svårt|dålig|unzufrieden|unwichtig|unwahrscheinlich|schlecht|schwierig|mangelhaft/iu,
    positive: /favou?rabl|satisf|\blike|important|suitable|useful|helpful|\beasy|good|perfect|excellent|outstanding|nöjd|viktig|sannolik|användbar|utmärkt|lätt|nödvändig|avgörande|essential|crucial|(?<!\p{L})bra(?!\p{L})|zufrieden|wichtig|wahrscheinlich|hervorragend|leicht|gut(?!\p{L})/iu,
  },
];

const neutral = wholeWord('neither|neutral|undecided|varken|weder|teils|okej|okay|ok|acceptable|acceptabelt|godtagbart|godkänt|average|medel|fair|mittelmäßig|mittel|sådär');
const not = wholeWord('not|inte|ej|icke|nicht|mindre|less|weniger|knappast|hardly|kaum');
const notAtAll = wholeWord('at all|alls|gar nicht|überhaupt nicht|absolut inte|absolutely not');
/** "Agree to a small extent" is nearer to no than to yes. */
const barely = wholeWord('(?:a )?(?:low|small|little|låg|liten|ringa|mindre|geringem|geringer) (?:degree|extent|grad|utsträckning|omfattning|del|maße?)|poorly|dåligt');

/** The first that is found counts. */
const strengths: readonly (readonly [number, RegExp])[] = [
  [3.5, wholeWord('essential|crucial|avgörande|nödvändigt?')],
  [3, wholeWord('extremely|completely|totally|fully|entirely|perfect|excellent|outstanding|helt|fullständigt|absolut|extremt|utmärkt|voll|völlig|vollkommen|hervorragend|äußerst')],
  [2.75, wholeWord('strongly|very|mycket|väldigt|starkt|sehr|stark')],
  [2.5, wholeWord('mostly|largely|generally|stort sett|(?:high|great|large|hög|stor|hohem|großer) (?:degree|extent|grad|utsträckning|omfattning|del|maße?)|weitgehend|überwiegend')],
  [1, wholeWord('slightly|somewhat|partly|partially|delvis|något|lite|viss del|viss mån|viss grad|viss utsträckning|eher|etwas|teilweise|a little')],
  [1.5, wholeWord('rather|quite|fairly|moderately|ganska|rätt|måttligt|ziemlich')],
];

const strengthOf = (label: string): number => strengths.find(([, words]) => words.test(label))?.[0] ?? 2;

/** "Not satisfied" is 2 below the middle; "not very satisfied" and "less satisfied" say less than that. */
function denied(label: string): number {
  if (notAtAll.test(label)) return -3.25;
  const isMild = strengths.some(([, words]) => words.test(label)) || wholeWord('mindre|less|weniger|knappast|hardly|kaum|särskilt|speciellt|riktigt|så|so|particularly|besonders').test(label);
  return isMild ? -1 : -2;
}

/** Where a label stands between two opposites, below and above 0; undefined where it is about neither. */
export function polarStep(label: string, { negative, positive }: Ends): number | undefined {
  if (neutral.test(label)) return 0;
  if (negative.test(label)) return not.test(label) ? undefined : -strengthOf(label);
  if (!positive.test(label)) return undefined;
  if (barely.test(label)) return -1.5;
  return not.test(label) || notAtAll.test(label) ? denied(label) : strengthOf(label);
}
