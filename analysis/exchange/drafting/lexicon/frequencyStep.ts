import { wholeWord } from './wholeWord.js';

const times = '(?:times?|once|twice|gång(?:er)?|einmal|zweimal|mal)';
const each = (noun: string): string => `(?:every|each|per|varje|jede[nrs]?|pro) (?:${noun})|${times}(?: [\\p{L}]+){0,2} (?:${noun})`;

/** The first that is found counts, so what holds another stands before it. */
const steps: readonly (readonly [number, RegExp])[] = [
  [1, wholeWord('almost never|hardly ever|nästan aldrig|knappast någonsin|fast nie')],
  [0, wholeWord('never|aldrig|nie|niemals')],
  [2, wholeWord('(?:very|mycket|väldigt|sehr) (?:rarely|seldom|sällan|selten)')],
  [3.2, wholeWord('less often|less frequently|more rarely|mer sällan|mindre ofta|seltener')],
  [3, wholeWord('rarely|seldom|infrequently|sällan|selten')],
  [4.5, wholeWord(`yearly|annually|årligen|jährlich|${each('year|år|året|jahr')}`)],
  [5, wholeWord(`quarterly|kvartalsvis|terminsvis|${each('quarter|semester|term|kvartal|termin|quartal')}`)],
  [5.5, wholeWord(`monthly|månadsvis|månatligen|monatlich|${each('month|månad|månaden|monat')}`)],
  [6, wholeWord(`weekly|veckovis|wöchentlich|${each('week|vecka|veckan|woche')}`)],
  [6.5, wholeWord(`daily|dagligen|täglich|${each('day|dag|dagen|tag')}`)],
  [8, wholeWord('almost always|nästan alltid|fast immer')],
  [9, wholeWord('always|constantly|alltid|ständigt|immer')],
  [7.8, wholeWord('usually|most of the time|oftast|för det mesta|meistens')],
  [7.5, wholeWord('(?:very|mycket|väldigt|sehr) (?:often|frequently|ofta|oft|häufig)')],
  [6.8, wholeWord('(?:quite|fairly|rather|ganska|ziemlich|eher) (?:often|frequently|ofta|oft|häufig)')],
  [7, wholeWord('often|frequently|ofta|oft|häufig')],
  [4, wholeWord('sometimes|occasionally|now and then|ibland|då och då|emellanåt|manchmal|gelegentlich')],
];

/** How often, from never to always; undefined where a label does not say. */
export function frequencyStep(label: string): number | undefined {
  return steps.find(([, words]) => words.test(label))?.[0];
}
