import type { Candidate } from '../candidate.js';
import { draftColumn } from '../kinds/draftColumn.js';
import { isUntick } from '../lexicon/tickWords.js';
import type { Said } from '../said.js';
import { draftScale, isScale, isSureScale } from './draftScale.js';
import { draftTexts } from './draftTexts.js';
import { draftTicks, isTickColumn } from './draftTicks.js';
import type { Member, Run } from './findRun.js';
import { isStray } from './isText.js';
import { placesOf, ranksOf } from './orderOf.js';
import { textsOf } from './textsOf.js';
import { unionOf } from './unionOf.js';

const isEmpty = ({ facts }: Member): boolean => facts.answered === 0;

const perhapsApart: Said = { sv: 'kolumnerna delar bara namn och svar: gör dem till egna frågor om de är det', en: 'the columns share only a name and their answers: make them questions of their own if they are' };

const withDoubt = (candidate: Candidate, doubt: Said): Candidate => ({ ...candidate, drafts: candidate.drafts.map((draft) => ({ ...draft, doubts: [doubt, ...draft.doubts] })) });

/** What a group of columns is when it is not an order of places; undefined where they only look like a group. */
function draftClosed(run: Run, texts: readonly Member[], rest: readonly Member[]): Candidate | undefined {
  const closed = run.filter((member) => !texts.includes(member));
  const values = unionOf(rest);
  const [only, ...others] = rest;
  const isLoneStray = only !== undefined && others.length === 0 && only.facts.values.length === 1 && only.facts.values.every((value) => isStray(value, only.split.item));
  if (rest.length === 0 || (isLoneStray && texts.length === 0)) return texts.length + rest.length > 0 ? draftTexts(run) : undefined;
  if (rest.every(isTickColumn) && closed.length >= 2 && rest.some(({ facts }) => facts.values.some(({ key }) => !isUntick(key)))) return draftTicks(run, closed, texts);
  if (!isScale(rest, values)) return undefined;
  const scale = draftScale(run, closed, texts, values);
  const ranks = texts.length === 0 ? ranksOf(run, closed, values) : undefined;
  return ranks === undefined ? scale : { ...scale, better: ranks };
}

/** What a group of columns is; undefined where they only look like one. */
export function draftRun(run: Run): Candidate | undefined {
  const texts = textsOf(run);
  const rest = run.filter((member) => !texts.includes(member) && !isEmpty(member));
  if (run[0]?.split.how === 'bare_number') {
    const values = unionOf(rest);
    return texts.length === 0 && rest.length === run.length && isScale(rest, values) && isSureScale(run, values) ? withDoubt(draftScale(run, rest, [], values), perhapsApart) : undefined;
  }
  const closed = draftClosed(run, texts, rest);
  const places = closed?.better === undefined && texts.length === 0 ? placesOf(run, rest, unionOf(run)) : undefined;
  if (places === undefined) return closed;
  return { drafts: closed?.drafts ?? run.map(({ facts }) => draftColumn(facts)), better: places };
}
