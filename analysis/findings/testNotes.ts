import type { TestNote, TestNoteCode } from '../disclosure/releaseTests.js';
import { formatList } from '../words/formatList.js';
import type { Language } from '../words/language.js';
import { name } from './names.js';

type Words = Readonly<Record<TestNoteCode, (list: string) => string>>;

const sv: Words = {
  no_answers: () => 'Inget att pröva: ingen i någon grupp har svarat.',
  one_group: (list) => `Inget att pröva: bara en grupp har svar${list === '' ? '' : ` (${list})`}.`,
  one_option: (list) => `Inget att pröva: alla har valt samma svar${list === '' ? '' : ` (${list})`}.`,
  all_alike: () => 'Inget att pröva: alla har svarat likadant, eller för få för att något ska kunna variera.',
  hidden: () => 'Inget att pröva: för få grupper eller svar visas.',
  not_public: () => 'Testet visas inte: det vilar på tal som ingen publik tabell visar. Med --disclosure none görs det för egna filer.',
  choices_not_people: () => 'Inget test: andelarna är av val och inte av personer.',
  not_tested: () => 'Inget test: viktade indikatorer prövas inte.',
  groups_left_out: (list) => `Med i tabellen men inte i testet, eftersom de inte visas, är tomma eller är för små: ${list}.`,
  options_left_out: (list) => `Svarsalternativ som inte är med i testet, eftersom de inte visas, är tomma eller inte är kodade: ${list}.`,
  process_only: () => 'Test gäller alltid den process som svaren kommer ur, aldrig just de inbjudna: ingen korrektion för ändlig population.',
  largest_of_several: () => 'Skillnaden är den största av flera och därför snarare för stor än för liten.',
  direction_differs: (list) => `Varning: inom grupperna i ${list} går skillnaden åt andra hållet (Simpsons paradox). Visa inte det sammanslagna talet ensamt.`,
};

const en: Words = {
  no_answers: () => 'Nothing to test: nobody in any group has answered.',
  one_group: (list) => `Nothing to test: only one group has answers${list === '' ? '' : ` (${list})`}.`,
  one_option: (list) => `Nothing to test: everybody chose the same answer${list === '' ? '' : ` (${list})`}.`,
  all_alike: () => 'Nothing to test: all answered alike, or too few for anything to vary.',
  hidden: () => 'Nothing to test: too few groups or answers are shown.',
  not_public: () => 'The test is not shown: it rests on numbers that are in no public table. With --disclosure none it is made for files of your own.',
  choices_not_people: () => 'No test: the shares are of choices and not of people.',
  not_tested: () => 'No test: weighted indicators are not tested.',
  groups_left_out: (list) => `In the table and not in the test, because they are hidden, empty or too small: ${list}.`,
  options_left_out: (list) => `Answer options that are not in the test, because they are hidden, empty or not coded: ${list}.`,
  process_only: () => 'Tests always speak of the process behind the answers, never of just those invited: no finite population correction.',
  largest_of_several: () => 'The difference is the largest of several and therefore too large rather than too small.',
  direction_differs: (list) => `Warning: within the groups of ${list} the difference goes the other way (Simpson’s paradox). Do not show the pooled number alone.`,
};

const words = { sv, en };

/** More names than this are no sentence: the table has them, and a number says as much. */
const mostNamed = 8;

const counted: Readonly<Record<Language, (code: TestNoteCode, count: number) => string>> = {
  sv: (code, count) => (code === 'groups_left_out' ? `${count} grupper` : `${count} alternativ`),
  en: (code, count) => (code === 'groups_left_out' ? `${count} groups` : `${count} options`),
};

function isList(code: TestNoteCode): boolean {
  return code === 'groups_left_out' || code === 'options_left_out';
}

/** What must be said with a test, or why there is none. */
export function testNoteText({ code, of }: TestNote, language: Language): string {
  if (isList(code) && of.length > mostNamed) return words[language][code](counted[language](code, of.length));
  return words[language][code](formatList(of.map(({ label }) => name(label, language)), language));
}
