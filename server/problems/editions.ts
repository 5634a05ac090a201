/** What stops an edition from being published or withdrawn. */
import type { Entry } from './problem.js';

export const editionProblems = {
  edition_there: {
    status: 409,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} är redan publicerad`,
      mend: 'Läs den först. En ändring blir nästa utgåva.',
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} is already published`,
      mend: 'Read it first. A change becomes the next edition.',
    }),
  },
  note_missing: {
    status: 422,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} ersätter ${p['previous']} men säger inte varför.`,
      mend: 'Ange skälet med --note "…". Det står i rapporten.',
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} replaces ${p['previous']} but does not say why.`,
      mend: 'Give the reason with --note "…". It is printed in the report.',
    }),
  },
  note_not_told: {
    status: 422,
    sv: (p) => {
      const inLanguage = p['language_sv'] === '' ? '' : ` på ${p['language_sv']}`;
      if (Number(p['length']) > Number(p['longest'])) return { message: `Texten${inLanguage} är ${p['length']} tecken lång`, mend: `Korta den till högst ${p['longest']}.` };
      if (p['previous'] === '') return { message: `Anteckningen saknas${inLanguage}`, mend: 'Den står i rapporten, som läses på båda språken. Skriv den på båda, eller lämna båda tomma.' };
      return { message: `Skriv${inLanguage} varför utgåva ${p['edition']} ersätter ${p['previous']}`, mend: 'Skälet står i rapporten.' };
    },
    en: (p) => {
      const inLanguage = p['language_en'] === '' ? '' : ` in ${p['language_en']}`;
      if (Number(p['length']) > Number(p['longest'])) return { message: `The text${inLanguage} is ${p['length']} characters long`, mend: `Shorten it to at most ${p['longest']}.` };
      if (p['previous'] === '') return { message: `The note is missing${inLanguage}`, mend: 'It stands in the report, which is read in both languages. Write it in both, or leave both empty.' };
      return { message: `Write${inLanguage} why edition ${p['edition']} replaces ${p['previous']}`, mend: 'The reason is printed in the report.' };
    },
  },
  too_few_answers: {
    status: 422,
    sv: (p) => ({
      message: `${p['answers']} har svarat. En rapport kräver minst ${p['needed']} svar, så att ingen enskild persons svar går att läsa ut.`,
      mend: `Publicera när ${p['missing']} svar till har kommit in.`,
    }),
    en: (p) => ({
      message: `${p['answers']} have answered. A report needs at least ${p['needed']} answers, so that no single person’s answers can be read from it.`,
      mend: `Publish when ${p['missing']} more answers have come in.`,
    }),
  },
  invited_too_few: {
    status: 422,
    sv: (p) => ({
      message: `Enligt definitionen kunde ${p['invited']} svara, men det finns ${p['answers']} svar.`,
      mend: 'Rätta invited i enkätens definition, eller ta bort det: svarsfrekvensen är då okänd. Kontrollera också att svaren är av den här enkäten.',
    }),
    en: (p) => ({
      message: `By the definition ${p['invited']} could answer, but there are ${p['answers']} answers.`,
      mend: 'Correct invited in the survey definition, or remove it: the response rate is then unknown. Check as well that the answers are of this survey.',
    }),
  },
  edition_held_back: {
    status: 422,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} hålls tillbaka. Sedan ${p['previous_sv']} har för få svar kommit till, ändrats eller försvunnit, bland alla eller i någon grupp. Skillnaden mellan utgåvorna skulle visa enskilda personers svar.`,
      mend: `Försök igen när minst ${p['missing']} svar till har kommit in: det som visas av en grupp måste vila på minst ${p['k']} andra svar än förut. Inga svar går förlorade.${p['edition'] === '1.0' ? '' : ' Om bara texter ska rättas: publicera med samma tal som förra utgåvan, vid skrivbordet under Publicera eller med --same-numbers.'}`,
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} is held back. Too few answers have been added, changed or removed since ${p['previous_en']}, among all or in some group. The difference between the editions would show the answers of single people.`,
      mend: `Try again when at least ${p['missing']} more answers have come in: what is shown of a group must rest on at least ${p['k']} other answers than before. No answers are lost.${p['edition'] === '1.0' ? '' : ' To correct texts only, publish with the numbers of the edition before: at the desk under Publish, or with --same-numbers.'}`,
    }),
  },
  base_changed: {
    status: 422,
    sv: (p) => ({
      message: `”${p['question']}” visas nu som andelar ${p['now_sv']}, men i ${p['previous_sv']} som andelar ${p['before_sv']}. Skillnaden mellan utgåvorna skulle visa hur många i varje grupp som inte svarade, och så vad små grupper svarade.`,
      mend: p['where'] === 'bases' ? `Skriv ${p['question']}: ${p['before']} under bases i rapportplanen. En fråga behåller den bas den först publicerades med.` : `Skriv baseRule: ${p['before']} för indikatorn ${p['question']} i enkätens definition. En indikator behåller den bas den först publicerades med.`,
    }),
    en: (p) => ({
      message: `“${p['question']}” is now shown as shares ${p['now_en']}, but ${p['previous_en']} showed shares ${p['before_en']}. The difference between the editions would show how many in each group gave no answer, and so what small groups answered.`,
      mend: p['where'] === 'bases' ? `Write ${p['question']}: ${p['before']} under bases in the report plan. A question keeps the base it was first published under.` : `Write baseRule: ${p['before']} for the indicator ${p['question']} in the survey definition. An indicator keeps the base it was first published under.`,
    }),
  },
  public_url_missing: {
    status: 422,
    sv: () => ({ message: 'Webbplatsens adress är inte inställd, så källhänvisningar och källrader får ingen adress.', mend: 'Ställ in PUBLIC_URL innan någon hämtar filer: de som görs nu får ingen senare.' }),
    en: () => ({ message: 'The address of the site has not been set, so citations and source lines have no address.', mend: 'Set PUBLIC_URL before anybody fetches files: those made now will not get one later.' }),
  },
  edition_withdrawn_before: {
    status: 409,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} är redan återkallad, den ${p['date_sv']}.`,
      mend: 'Ingenting ändrades. Det skäl som angavs då gäller.',
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} has already been withdrawn, on ${p['date_en']}.`,
      mend: 'Nothing was changed. The reason given then stands.',
    }),
  },
  withdrawal_reason: {
    status: 422,
    sv: (p) => ({
      message: Number(p['length']) > Number(p['longest'])
        ? `Skälet${p['language_sv'] === '' ? '' : ` på ${p['language_sv']}`} är ${p['length']} tecken långt, och får vara högst ${p['longest']}`
        : `Skriv${p['language_sv'] === '' ? '' : ` på ${p['language_sv']}`} varför utgåvan återkallas`,
      mend: `Den som öppnar utgåvan får läsa skälet, så skriv minst ${p['shortest']} tecken som en läsare förstår.`,
    }),
    en: (p) => ({
      message: Number(p['length']) > Number(p['longest'])
        ? `The reason${p['language_en'] === '' ? '' : ` in ${p['language_en']}`} is ${p['length']} characters long, and can be at most ${p['longest']}`
        : `Write${p['language_en'] === '' ? '' : ` in ${p['language_en']}`} why the edition is withdrawn`,
      mend: `Whoever opens the edition reads the reason, so write at least ${p['shortest']} characters that a reader understands.`,
    }),
  },
} satisfies Record<string, Entry>;
