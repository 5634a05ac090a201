/** Whether an edition is the current one, or which has taken its place and what that changed. */
import { formatDate } from '../../analysis/words/formatDate.js';
import { reasonIn } from '../../analysis/words/reason.js';
import { textIn } from '../../analysis/words/textIn.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { figureBecame } from '../../analysis/report/changes/figureBecame.js';
import { figureChange } from '../../analysis/report/changes/figureChange.js';
import type { Edition } from '../../analysis/report/edition.js';
import { editionWords } from '../../views/words/editions.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { noStanding, type ReportReading, type StandingModel } from '../report/reportLinks.js';
import type { NumberedEdition } from '../store/store.js';
import { currentOf } from '../store/currentOf.js';
import type { EditionShelf, ShelvedEdition } from './editionShelf.js';
import { changesPath, editionPath, figurePath } from './paths.js';

type WaveNote = Pick<StandingModel, 'text' | 'links'>;

export type Standing = Required<Pick<ReportReading, 'standing' | 'became'>>;

/** Why each edition after one was made, up to another. */
export function reasonsBetween(editions: readonly NumberedEdition[], from: string, to: string): readonly NumberedEdition[] {
  const place = (number: string): number => editions.findIndex((each) => each.number === number);
  return editions.slice(place(from) + 1, place(to) + 1).filter(({ note }) => note.size > 0);
}

/** "Skäl: Fler svar." Several of them are told apart by their editions. */
export function reasonText(editions: readonly NumberedEdition[], language: InterfaceLanguage): string {
  if (editions.length === 0) return '';
  const why = editions.map(({ number, note }) => ({ number, text: endSentence(reasonIn(note, language)) }));
  const said = why.map(({ number, text }) => (why.length === 1 ? text : `${number}: ${text}`));
  return editionWords[language].reason(said.join(' '));
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function becameOf(edition: Edition, newest: Edition, { why, wave }: { readonly why: string; readonly wave: WaveNote }, language: InterfaceLanguage): Standing['became'] {
  const words = editionWords[language];
  return (number) => {
    const planned = edition.plan.figures[number - 1];
    const there = planned === undefined ? 0 : figureBecame(planned, newest);
    const link = there === 0 ? [] : [{ href: figurePath(newest, language, there), text: words.toNewerFigure(newest.number) }];
    const compares = planned?.chart === 'wave-change';
    return { kind: 'replaced', text: joined(words.figureReplaced(newest.number), figureChange(edition, newest, number, language), why, compares ? wave.text : ''), links: compares ? [...link, ...wave.links] : link };
  };
}

/** Of an edition that compares with one of the wave before that was withdrawn since: both stay as they are, and this one says so. */
async function withdrawnWave(shelf: EditionShelf, { earlier }: Edition, language: InterfaceLanguage): Promise<WaveNote> {
  const nothing = { text: '', links: [] };
  if (earlier === undefined || earlier.edition === null) return nothing;
  const { survey, title, edition: number } = earlier;
  const withdrawn = (await shelf.numbersOf(survey)).find((each) => each.number === number)?.withdrawn;
  if (withdrawn === undefined) return nothing;
  const { wave: words, reason } = editionWords[language];
  const said = [words.withdrawn(textIn(title, language), number, formatDate(withdrawn.date, language)), reason(endSentence(reasonIn(withdrawn.reason, language))), words.stays];
  return { text: said.join(' '), links: [{ href: editionPath({ survey, number }, language), text: words.to }] };
}

/** In the words of a page; it is asked anew whenever another edition may have come. */
export async function standingOf(shelf: EditionShelf, { edition, editions }: ShelvedEdition, language: InterfaceLanguage): Promise<Standing> {
  const words = editionWords[language];
  const { survey, number } = edition;
  const current = currentOf(editions);
  const wave = await withdrawnWave(shelf, edition, language);
  const changes = { href: changesPath(survey, language), text: words.toChanges };
  if (current === undefined || current.number === number) return { standing: { kind: 'current', text: joined(words.current, wave.text), links: wave.links }, became: () => noStanding };
  const newest = await shelf.getAny(survey, current.number);
  const why = reasonText(reasonsBetween(editions, number, current.number), language);
  const text = joined(words.replaced(current.number, formatDate(current.date, language)), why, wave.text);
  const links = [{ href: editionPath(newest.edition, language), text: words.toNewer(current.number) }, { ...changes, href: `${changes.href}?from=${number}&to=${current.number}` }, ...wave.links];
  return { standing: { kind: 'replaced', text, links }, became: becameOf(edition, newest.edition, { why, wave }, language) };
}
