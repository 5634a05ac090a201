import type { Candidate } from '../candidate.js';
import type { ValueCount } from '../columnFacts.js';
import { optionsFrom } from '../kinds/optionsFrom.js';
import type { Said } from '../said.js';
import type { Member, Run } from './findRun.js';
import { answersOf, nameless, namingOf, partsFrom } from './partsFrom.js';

/** A ranking with a column an option and its place in it, if every record bears that out. */
export function ranksOf(run: Run, rows: readonly Member[], values: readonly ValueCount[]): Candidate['better'] {
  const places = values.map(({ key }) => (/^\d{1,2}$/.test(key) ? Number(key) : 0));
  const most = Math.max(...places);
  if (rows.length < 3 || Math.min(...places) !== 1 || most > rows.length || most < 2) return undefined;
  const columns = rows.map(({ facts }) => facts.at);
  const evidence: Said = { sv: `i varje post är talen 1 till högst ${String(most)}, vart och ett en gång`, en: `in every record the numbers are 1 to at most ${String(most)}, each once` };
  return { test: { how: 'ranks', columns }, draft: { kind: 'ranking', ...namingOf(run), options: partsFrom(rows, []), places: most, source: { shape: 'ranks' }, columns, evidence: [answersOf(rows), evidence], doubts: nameless(rows) } };
}

/** A ranking with a column a place and an option in it, if every record bears that out. */
export function placesOf(run: Run, members: readonly Member[], values: readonly ValueCount[]): Candidate['better'] {
  const isPlace = members.every(({ split }, i) => /(?:^|[^\d])0*(\d+)\D*$/.exec(split.item)?.[1] === String(i + 1) || split.item === '');
  if (members.length < 2 || !isPlace || values.length < members.length || values.length > 100 || values.every(({ key }) => /^-?\d+$/.test(key))) return undefined;
  if (values.some(({ text }) => text.length > 200) || members.some(({ facts }) => !facts.isWhole || facts.answered === 0)) return undefined;
  const columns = members.map(({ facts }) => facts.at);
  const evidence: Said = { sv: 'ingen post har samma värde på två platser', en: 'no record has the same value in two places' };
  return { test: { how: 'places', columns }, draft: { kind: 'ranking', ...namingOf(run), options: optionsFrom(values, ['other']), places: members.length, source: { shape: 'places', columns }, columns, evidence: [answersOf(members), evidence], doubts: [] } };
}
