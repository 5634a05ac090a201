import type { ColumnFacts } from '../columnFacts.js';
import type { PatternName } from '../profile/cellStats.js';
import { cut, inEnglish, inSwedish, type Said } from '../said.js';

/** A column that no question uses, and why. */
export interface Aside {
  readonly why: Said;
  readonly isPersonal: boolean;
}

const mostly = 0.9;
/** Of fewer records it says nothing that they are all alike, or all different. */
const fewest = 5;

const seen: Readonly<Record<PatternName, Aside>> = {
  date: { why: { sv: 'datum eller tider; ingen frågetyp tar emot datum', en: 'dates or times; no kind of question takes dates' }, isPersonal: false },
  email: { why: { sv: 'e-postadresser, som är personuppgifter: ta bort kolumnen ur filen', en: 'e-mail addresses, which are personal data: remove the column from the file' }, isPersonal: true },
  address: { why: { sv: 'IP-adresser, som är personuppgifter: ta bort kolumnen ur filen', en: 'IP addresses, which are personal data: remove the column from the file' }, isPersonal: true },
  agent: { why: { sv: 'webbläsare, som kan peka ut en person: ta bort kolumnen ur filen', en: 'browsers, which may point to a person: remove the column from the file' }, isPersonal: true },
  personNumber: { why: { sv: 'personnummer: ta bort kolumnen ur filen', en: 'personal identity numbers: remove the column from the file' }, isPersonal: true },
};

const ids = /^(?:.*[^\p{L}])?(?:id|uuid|guid|respid|respondentid|responseid|response id|record|nr|no|löpnr|löpnummer|respondentnr|svarsnr|lfdn|lfd|token)$|(?:respondent|response|record|data|collector|session|participant)[ _]?id$/iu;
const personal = /^(?:(?:first|last|full|your|given|family|recipient)\s?(?:first|last)?\s?name|name|namn|förnamn|efternamn|vorname|nachname|e-?mail(?: ?address)?|e-?post(?:adress)?|recipient ?email|(?:tele|mobile )?phone(?: ?number)?|telefon(?:nummer)?|mobil(?:nummer|telefon)?|address|adress|ip.?address|personnummer)$/iu;
const paradata = /^(?:(?:duration|interviewtime)\b.*|total time|.*\((?:in )?seconds\).*|start ?(?:time|date)|end ?(?:time|date)|completion time|time (?:started|ended)|date submitted|submitdate|startdate|enddate|recordeddate|datestamp|timestamp|tidsstämpel|zeitstempel|startlanguage|lastpage|seed|progress|user ?agent|browser|referer.*|longitude|latitude|location(?:latitude|longitude)|collector.*|distribution ?channel|ip)$/iu;

function isIdentity({ title, answered, records, values, isWhole, stats }: ColumnFacts): boolean {
  const isEach = answered === records && (!isWhole || values.length === answered);
  if (!isEach || records < fewest) return false;
  if (ids.test(title.name) || title.name === '') return stats.longest <= 64;
  const { cells, min, max, decimals } = stats.point;
  if (cells === records && decimals === 0 && max - min === records - 1) return true;
  const isWords = values.some(({ text }) => /\s/.test(text));
  const hasDigits = values.every(({ text }) => /\d/.test(text));
  return !isWords && hasDigits && stats.longest >= 5 && stats.longest <= 64 && stats.point.decimals === 0;
}

/** Why a column is no question, by what its cells are and what it is called; undefined where it may be one. */
export function asideOf(facts: ColumnFacts): Aside | undefined {
  const { title, answered, stats } = facts;
  const names = [title.name, title.code ?? '', title.text].filter((name) => name !== '');
  if (names.some((name) => personal.test(name.trim()))) return { why: { sv: 'namnet låter som en personuppgift: ta bort kolumnen ur filen', en: 'the name sounds like personal data: remove the column from the file' }, isPersonal: true };
  const patterns = ['personNumber', 'email', 'address', 'agent', 'date'] as const;
  const like = patterns.find((name) => answered > 0 && stats.like[name] >= answered * mostly && !(name === 'email' && stats.long > answered / 2));
  if (like !== undefined) return seen[like];
  if (names.some((name) => paradata.test(name.trim()))) return { why: { sv: 'något som systemet antecknade, inget svar', en: 'something the system noted, no answer' }, isPersonal: false };
  if (isIdentity(facts)) return { why: { sv: `ett eget värde i var och en av ${inSwedish(facts.records)} poster, som ett löpnummer`, en: `a value of its own in each of ${inEnglish(facts.records)} records, as a serial number` }, isPersonal: false };
  return undefined;
}

/** A column that says nothing, or the same of everybody. */
export function sameOfAll({ answered, records, values, isWhole }: ColumnFacts): Aside | undefined {
  if (answered === 0) return { why: { sv: 'ingen cell innehåller ett svar', en: 'no cell holds an answer' }, isPersonal: false };
  const [only, ...more] = values;
  if (!isWhole || only === undefined || more.length > 0 || answered < records || records < fewest) return undefined;
  return { why: { sv: `alla ${inSwedish(records)} poster har ”${cut(only.text)}”`, en: `all ${inEnglish(records)} records have “${cut(only.text)}”` }, isPersonal: false };
}
