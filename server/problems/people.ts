/** What can be wrong with a list of people to invite, and with the messages to them. */
import type { Encoding } from '../../analysis/exchange/mapping/mapping.js';
import type { ForeignKind } from '../../analysis/exchange/records/recordFaults.js';
import { binaryKinds } from './binaryKinds.js';
import { didYouMean, entriesFor, menade } from './wordsFor.js';

export interface PeopleFaults {
  list_no_file: Record<string, never>;
  list_empty: Record<string, never>;
  list_not_a_table: { kind: ForeignKind };
  list_encoding_unknown: Record<string, never>;
  list_encoding_wrong: { told: Encoding };
  list_header_twice: { column: string; positions: string };
  list_email_column: { columns: string; nearest: string };
  list_row_cells: { found: number; expected: number };
  list_email_missing: { column: string };
  list_email_lines: { column: string };
  list_email_bad: { column: string; value: string };
  list_name_long: { column: string; found: number; limit: number };
  list_value_unknown: { column: string; value: string; nearest: string };
  list_file_changed: Record<string, never>;
  person_not_found: Record<string, never>;
  person_email_bad: Record<string, never>;
  person_email_taken: Record<string, never>;
  person_email_same: Record<string, never>;
  person_email_reached: Record<string, never>;
  bounce_lines_empty: Record<string, never>;
  erase_not_confirmed: Record<string, never>;
  erase_while_open: Record<string, never>;
  mail_not_configured: Record<string, never>;
  mail_no_public_url: Record<string, never>;
  mail_not_sent: Record<string, never>;
  mail_place_unknown: { name: string; known: string; nearest: string };
  mail_place_in_subject: { name: string; known: string };
  mail_subject_missing: Record<string, never>;
  mail_subject_lines: Record<string, never>;
  mail_body_missing: Record<string, never>;
  mail_link_missing: Record<string, never>;
  mail_no_last_day: Record<string, never>;
  mail_text_long: { found: number; limit: number };
  round_date_bad: Record<string, never>;
  round_time_bad: Record<string, never>;
  round_time_past: Record<string, never>;
  round_after_last_day: { day: string };
  round_nobody: Record<string, never>;
  round_no_invitation: Record<string, never>;
  round_reminder_too_few: { needed: number };
  round_reminders_enough: { limit: number };
  round_one_at_a_time: Record<string, never>;
  round_not_planned: Record<string, never>;
  round_not_found: Record<string, never>;
}

const encodings: { readonly [E in Encoding]: string } = {
  'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252', macintosh: 'Mac Roman',
};

const list = {
  list_no_file: {
    sv: () => ['Ingen fil är vald', 'Välj filen med listan över inbjudna.'],
    en: () => ['No file is chosen', 'Choose the file with the list of invited people.'],
  },
  list_empty: {
    sv: () => ['Filen har 0 rader med personer', 'Den första raden ska vara rubriker, och varje rad därefter en person.'],
    en: () => ['The file has 0 rows of people', 'The first row should be headings, and every row after it one person.'],
  },
  list_not_a_table: {
    sv: ({ kind }) => [`Filen är ${binaryKinds[kind][0]}`, 'Öppna listan i ett kalkylprogram och spara den som CSV eller .xlsx.'],
    en: ({ kind }) => [`The file is ${binaryKinds[kind][1]}`, 'Open the list in a spreadsheet program and save it as CSV or .xlsx.'],
  },
  list_encoding_unknown: {
    sv: () => ['Det går inte att veta hur filens tecken är skrivna', 'Välj den teckenkodning där namnen ser rätt ut.'],
    en: () => ['There is no telling how the characters of the file are written', 'Choose the encoding in which the names look right.'],
  },
  list_encoding_wrong: {
    sv: ({ told }) => [`Filen är inte ${encodings[told]}: raden innehåller tecken som inte finns där`, 'Välj en annan teckenkodning.'],
    en: ({ told }) => [`The file is not ${encodings[told]}: the line holds characters that do not exist in it`, 'Choose another encoding.'],
  },
  list_header_twice: {
    sv: ({ column, positions }) => [`Flera kolumner heter ”${column}” (kolumn ${positions})`, 'Ge dem olika namn i filen, eller ta bort den som inte ska användas.'],
    en: ({ column, positions }) => [`Several columns are named “${column}” (columns ${positions})`, 'Give them different names in the file, or remove the one that is not used.'],
  },
  list_email_column: {
    sv: ({ columns, nearest }) => [`Ingen kolumn är vald för e-post. Filens kolumner är: ${columns}`, menade(nearest, 'Välj nedan vilken kolumn som är e-postadressen.')],
    en: ({ columns, nearest }) => [`No column is chosen for e-mail. The columns of the file are: ${columns}`, didYouMean(nearest, 'Choose below which column holds the e-mail address.')],
  },
  list_row_cells: {
    sv: ({ found, expected }) => [`Raden har ${found} celler, men rubriken ${expected}`, 'Kontrollera citattecken och skiljetecken på raden.'],
    en: ({ found, expected }) => [`The row has ${found} cells, but the heading ${expected}`, 'Check quotes and delimiters on the row.'],
  },
  list_email_missing: {
    sv: ({ column }) => [`${column}: e-postadressen saknas`, 'Skriv adressen, eller ta bort raden.'],
    en: ({ column }) => [`${column}: there is no e-mail address`, 'Write the address, or remove the row.'],
  },
  list_email_lines: {
    sv: ({ column }) => [`${column}: det finns en radbrytning i adressen`, 'Skriv en adress, på en rad.'],
    en: ({ column }) => [`${column}: there is a line break in the address`, 'Write one address, on one line.'],
  },
  list_email_bad: {
    sv: ({ column, value }) => [`${column}: ”${value}” är inte en e-postadress`, 'Skriv den som namn@example.org, utan namn eller vinkelparenteser.'],
    en: ({ column, value }) => [`${column}: “${value}” is not an e-mail address`, 'Write it as name@example.org, without a name or angle brackets.'],
  },
  list_name_long: {
    sv: ({ column, found, limit }) => [`${column}: namnet har ${found} tecken`, `Det får ha högst ${limit}.`],
    en: ({ column, found, limit }) => [`${column}: the name has ${found} characters`, `It may have at most ${limit}.`],
  },
  list_value_unknown: {
    sv: ({ column, value, nearest }) => [`${column}: ”${value}” finns inte i formuläret`, menade(nearest, 'Skriv koden eller namnet så som det står i formuläret, eller lämna cellen tom.')],
    en: ({ column, value, nearest }) => [`${column}: “${value}” is not in the questionnaire`, didYouMean(nearest, 'Write the code or the name as it is in the questionnaire, or leave the cell empty.')],
  },
  list_file_changed: {
    sv: () => ['Filen kom inte fram hel', 'Välj filen igen.'],
    en: () => ['The file did not come through whole', 'Choose the file again.'],
  },
} satisfies Partial<Words>;

const person = {
  person_not_found: {
    sv: () => ['Ingen på listan har den adressen', 'Skriv adressen som den står på listan.'],
    en: () => ['Nobody on the list has that address', 'Write the address as it stands on the list.'],
  },
  person_email_bad: {
    sv: () => ['Det är inte en e-postadress', 'Skriv den som namn@example.org.'],
    en: () => ['That is not an e-mail address', 'Write it as name@example.org.'],
  },
  person_email_taken: {
    sv: () => ['Adressen tillhör redan en annan person på listan', 'Kontrollera adressen, eller ta bort den ena av de två från listan.'],
    en: () => ['Another person on the list has that address', 'Check the address, or take one of the two off the list.'],
  },
  person_email_same: {
    sv: () => ['Det är samma adress som förut', 'Skriv den nya adressen.'],
    en: () => ['That is the same address as before', 'Write the new address.'],
  },
  person_email_reached: {
    sv: () => ['Mejl till adressen har inte kommit i retur', 'Har personen fått en ny adress: ta bort personen från listan och läs in den nya adressen. Kom mejlet i retur: märk adressen först, på sidan Inbjudna.'],
    en: () => ['Mail to the address has not come back', 'If the person has a new address: take the person off the list and upload the new one. If mail came back: mark the address first, on the page of invited people.'],
  },
  bounce_lines_empty: {
    sv: () => ['Det finns ingen e-postadress i texten', 'Klistra in adresserna, eller texten i meddelandena som kom i retur.'],
    en: () => ['There is no e-mail address in the text', 'Paste the addresses, or the text of the messages that came back.'],
  },
  erase_not_confirmed: {
    sv: () => ['Listan är inte raderad', 'Markera rutan för att bekräfta att den ska raderas.'],
    en: () => ['The list has not been erased', 'Tick the box to confirm that it should be erased.'],
  },
  erase_while_open: {
    sv: () => ['Listan kan inte raderas medan enkäten kan besvaras', 'Stäng enkäten först.'],
    en: () => ['The list cannot be erased while the survey can be answered', 'Close the survey first.'],
  },
} satisfies Partial<Words>;

const mail = {
  mail_not_configured: {
    sv: () => ['Det finns ingen e-postserver att skicka med', 'Den som driver tjänsten anger SMTP_URL och MAIL_FROM.'],
    en: () => ['There is no mail server to send with', 'Whoever runs the service sets SMTP_URL and MAIL_FROM.'],
  },
  mail_no_public_url: {
    sv: () => ['Inbjudningar kan inte skickas, för tjänsten vet inte vilken adress länkarna ska ha', 'Den som driver tjänsten anger adressen i PUBLIC_URL.'],
    en: () => ['Invitations cannot be sent, because the service does not know what address the links should have', 'Whoever runs the service sets the address in PUBLIC_URL.'],
  },
  mail_not_sent: {
    sv: () => ['Provet kunde inte skickas just nu', 'Försök igen om en stund. Händer det igen: kontrollera SMTP_URL med den som driver tjänsten.'],
    en: () => ['The test could not be sent just now', 'Try again in a while. If it happens again, check SMTP_URL with whoever runs the service.'],
  },
  mail_place_unknown: {
    sv: ({ name, known, nearest }) => [`${name} är inget som kan fyllas i`, menade(nearest === '' ? '' : `{${nearest}}`, `Det som fylls i är ${known}.`)],
    en: ({ name, known, nearest }) => [`${name} is nothing that can be filled in`, didYouMean(nearest === '' ? '' : `{${nearest}}`, `What is filled in is ${known}.`)],
  },
  mail_place_in_subject: {
    sv: ({ name, known }) => [`${name} kan inte stå i ämnesraden`, `Där kan ${known} stå. Länken är personlig och hör hemma i texten.`],
    en: ({ name, known }) => [`${name} cannot stand in the subject`, `${known} can. The link is personal and belongs in the text.`],
  },
  mail_subject_missing: {
    sv: () => ['Ämnesraden saknas', 'Skriv vad meddelandet gäller.'],
    en: () => ['The subject is missing', 'Write what the message is about.'],
  },
  mail_subject_lines: {
    sv: () => ['Ämnesraden innehåller en radbrytning eller ett styrtecken', 'Skriv den på en rad.'],
    en: () => ['The subject holds a line break or a control character', 'Write it on one line.'],
  },
  mail_body_missing: {
    sv: () => ['Texten saknas', 'Skriv meddelandet, med {link} där länken ska stå.'],
    en: () => ['The text is missing', 'Write the message, with {link} where the link should be.'],
  },
  mail_link_missing: {
    sv: () => ['Texten har ingen länk till enkäten', 'Skriv {link} där den ska stå.'],
    en: () => ['The text has no link to the survey', 'Write {link} where it should be.'],
  },
  mail_no_last_day: {
    sv: () => ['{lastDay} kan inte fyllas i, för enkäten har ingen sista dag', 'Ta bort {lastDay}, eller ange closes i formuläret.'],
    en: () => ['{lastDay} cannot be filled in, because the survey has no last day', 'Remove {lastDay}, or set closes in the questionnaire.'],
  },
  mail_text_long: {
    sv: ({ found, limit }) => [`Texten har ${found} tecken`, `Den får ha högst ${limit}.`],
    en: ({ found, limit }) => [`The text has ${found} characters`, `It may have at most ${limit}.`],
  },
} satisfies Partial<Words>;

const round = {
  round_date_bad: {
    sv: () => ['Ange vilken dag utskicket ska gå', 'Skriv dagen som ÅÅÅÅ-MM-DD.'],
    en: () => ['Say on which day it should be sent', 'Write the day as YYYY-MM-DD.'],
  },
  round_time_bad: {
    sv: () => ['Ange vilken tid utskicket ska börja', 'Skriv tiden som TT:MM.'],
    en: () => ['Say at what time sending should begin', 'Write the time as HH:MM.'],
  },
  round_time_past: {
    sv: () => ['Den tiden har redan varit', 'Välj en senare tid, eller skicka nu.'],
    en: () => ['That time has passed', 'Choose a later time, or send now.'],
  },
  round_after_last_day: {
    sv: ({ day }) => [`Utskicket skulle gå efter sista dagen, ${day}`, 'Välj en tidigare dag.'],
    en: ({ day }) => [`It would be sent after the last day, ${day}`, 'Choose an earlier day.'],
  },
  round_nobody: {
    sv: () => ['Det finns ingen att bjuda in: alla på listan har fått en inbjudan, eller så är listan tom', 'Läs in en lista över inbjudna först.'],
    en: () => ['There is nobody to invite: everybody on the list has an invitation, or the list is empty', 'Upload a list of invited people first.'],
  },
  round_no_invitation: {
    sv: () => ['Ingen har fått en inbjudan än, så det finns ingen att påminna', 'Skicka inbjudan först.'],
    en: () => ['Nobody has been sent an invitation yet, so there is nobody to remind', 'Send the invitation first.'],
  },
  round_reminder_too_few: {
    sv: ({ needed }) => [`En påminnelse kräver minst ${needed} inbjudna på listan som mejl når`, 'Med färre skulle det gå att förstå vem som har svarat.'],
    en: ({ needed }) => [`A reminder takes at least ${needed} invited people on the list whom mail reaches`, 'With fewer, it could be told who has answered.'],
  },
  round_reminders_enough: {
    sv: ({ limit }) => [`${limit} påminnelser är planerade eller skickade. Fler skickas inte`, 'Den som fått så många och inte svarat har gjort sitt val.'],
    en: ({ limit }) => [`${limit} reminders are planned or sent. No more are sent`, 'Who has had so many and not answered has chosen.'],
  },
  round_one_at_a_time: {
    sv: () => ['Ett utskick är redan planerat eller på väg', 'Vänta tills det är klart, eller ändra eller avboka det.'],
    en: () => ['A round of mail is planned or being sent already', 'Wait until it is done, or change or cancel it.'],
  },
  round_not_planned: {
    sv: () => ['Utskicket har redan börjat eller är avbokat, så det kan inte ändras', 'Gå till listan över utskick för att se hur det står till.'],
    en: () => ['Sending has begun or was cancelled, so it cannot be changed', 'Go to the list of rounds to see where things stand.'],
  },
} satisfies Partial<Words>;

type Words = Parameters<typeof entriesFor<PeopleFaults>>[0];

const entries = entriesFor<PeopleFaults>({
  ...list, ...person, ...mail, ...round,
  round_not_found: {
    sv: () => ['Utskicket finns inte', 'Börja från listan över utskick.'],
    en: () => ['There is no such round of mail', 'Begin at the list of rounds.'],
  },
});

export const peopleProblems: typeof entries = Object.fromEntries(
  Object.entries(entries).map(([code, entry]) => [code, code === 'round_not_found' ? { ...entry, status: 404 } : entry]));
