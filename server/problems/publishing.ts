/** What stops an edition, or a page of one. */
import type { Entry, Params } from './problem.js';

const shown = (value: string | number | undefined, hidden: string): string =>
  value === undefined || value === '' ? hidden : String(value);

function claimEntry(sv: (p: Params, value: string) => string, en: (p: Params, value: string) => string): Entry {
  return {
    status: 422,
    sv: (p) => ({
      message: `Meningen ”${p['sentence_sv']}” (${p['part_sv']}) stämmer inte längre: ${sv(p, shown(p['value_sv'], 'visas inte'))}`,
      mend: 'Skriv om meningen i rapportplanen så att den stämmer med talet, eller ändra påståendet om det var fel. Publicera sedan igen.',
    }),
    en: (p) => ({
      message: `The sentence “${p['sentence_en']}” (${p['part_en']}) no longer holds: ${en(p, shown(p['value_en'], 'not shown'))}`,
      mend: 'Rewrite the sentence in the report plan so that it agrees with the number, or change the claim if it was wrong. Then publish again.',
    }),
  };
}

export const publishingProblems = {
  report_not_found: {
    status: 404,
    sv: (p) => ({
      message: `Det finns ingen publicerad rapport med namnet ”${p['report']}”.`,
      mend: 'Kontrollera adressen, eller gå till startsidan där alla rapporter finns.',
    }),
    en: (p) => ({
      message: `There is no published report called “${p['report']}”.`,
      mend: 'Check the address, or go to the start page, which lists every report.',
    }),
  },
  edition_not_found: {
    status: 404,
    sv: (p) => ({
      message: `Rapporten ”${p['report']}” har ingen utgåva ${p['edition']}.`,
      mend: `De utgåvor som finns är ${p['editions']}.`,
    }),
    en: (p) => ({
      message: `The report “${p['report']}” has no edition ${p['edition']}.`,
      mend: `The editions there are: ${p['editions']}.`,
    }),
  },
  same_edition: {
    status: 404,
    sv: (p) => ({
      message: `Det finns inget att jämföra utgåva ${p['edition']} med.`,
      mend: 'Välj två olika utgåvor av rapporten.',
    }),
    en: (p) => ({
      message: `There is nothing to compare edition ${p['edition']} with.`,
      mend: 'Choose two different editions of the report.',
    }),
  },
  edition_withdrawn: {
    status: 410,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} är återkallad den ${p['date_sv']}.`,
      mend: `Skälet är: ${p['reason_sv']}`,
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} was withdrawn on ${p['date_en']}.`,
      mend: `The reason is: ${p['reason_en']}`,
    }),
  },
  edition_withdrawn_before: {
    status: 409,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} är redan återkallad, den ${p['date']}.`,
      mend: 'Ingenting ändrades. Det skäl som angavs då gäller.',
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} has already been withdrawn, on ${p['date']}.`,
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
  figure_not_found: {
    status: 404,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} har ingen figur ${p['figure']}.`,
      mend: `Figurerna har nummer 1 till ${p['figures']}.`,
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} has no figure ${p['figure']}.`,
      mend: `The figures are numbered 1 to ${p['figures']}.`,
    }),
  },
  format_not_offered: {
    status: 404,
    sv: (p) => ({
      message: `Figuren finns inte som ”${p['format']}”.`,
      mend: `Den finns som ${p['formats']}.`,
    }),
    en: (p) => ({
      message: `The figure is not offered as “${p['format']}”.`,
      mend: `It is offered as ${p['formats']}.`,
    }),
  },
  report_format_not_offered: {
    status: 404,
    sv: (p) => ({
      message: `Rapporten finns inte som ”${p['format']}”.`,
      mend: `Den finns som ${p['formats']}.`,
    }),
    en: (p) => ({
      message: `The report is not offered as “${p['format']}”.`,
      mend: `It is offered as ${p['formats']}.`,
    }),
  },
  report_not_made: {
    status: 503,
    sv: (p) => ({
      message: `Filen (${p['format']}) kunde inte göras just nu.`,
      mend: 'Försök igen om en stund. Rapportens sida har samma siffror.',
    }),
    en: (p) => ({
      message: `The file (${p['format']}) could not be made just now.`,
      mend: 'Try again in a while. The page of the report has the same numbers.',
    }),
  },
  choice_not_offered: {
    status: 404,
    sv: (p) => ({
      message: `”${p['name']}” kan inte vara ”${p['value']}”.`,
      mend: `Välj något av ${p['choices']}.`,
    }),
    en: (p) => ({
      message: `“${p['name']}” cannot be “${p['value']}”.`,
      mend: `Choose one of ${p['choices']}.`,
    }),
  },
  nothing_to_draw: {
    status: 404,
    sv: () => ({
      message: 'Figuren har ingen bild: den är en tabell, färre än 20 har svarat eller inget av dess tal får visas.',
      mend: 'Tabellen har det som får visas, och säger vad som är dolt och varför. Den finns som CSV och JSON.',
    }),
    en: () => ({
      message: 'The figure has no picture: it is a table, fewer than 20 answered, or none of its numbers may be shown.',
      mend: 'The table has what may be shown, and says what is hidden and why. It is offered as CSV and JSON.',
    }),
  },
  plan_missing: {
    status: 422,
    sv: (p) => ({
      message: `Enkäten ”${p['survey']}” har ingen rapportplan.`,
      mend: 'Skriv eller ta över en plan på sidan Rapport. Formatet för en plan i en fil står i docs/report-plan.md.',
    }),
    en: (p) => ({
      message: `The survey “${p['survey']}” has no report plan.`,
      mend: 'Write a plan or take one over on the page Report. docs/report-plan.md describes the format of a plan in a file.',
    }),
  },
  plan_changed: {
    status: 409,
    sv: () => ({
      message: 'Någon annan har ändrat rapporten sedan du öppnade sidan. Inget är sparat',
      mend: 'Jämför det du skrev med det som gäller nu och spara igen.',
    }),
    en: () => ({
      message: 'Somebody else has changed the report since you opened the page. Nothing was saved',
      mend: 'Compare what you wrote with what holds now and save again.',
    }),
  },
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
  figure_not_offered: {
    status: 422,
    sv: (p) => ({
      message: `”${p['figure']}” kan inte bli en figur i rapporten`,
      mend: 'Välj en figur i listan. Fria svar finns aldrig där, och uppdelningar bara om de får publiceras.',
    }),
    en: (p) => ({
      message: `“${p['figure']}” cannot be a figure of the report`,
      mend: 'Choose a figure in the list. Free-text answers are never there, and breakdowns only where they may be published.',
    }),
  },
  summary_missing: {
    status: 422,
    sv: (p) => ({
      message: `Figuren ${p['figure']} har ingen beskrivning på ${p['language_sv']} för den som inte ser bilden`,
      mend: 'Välj ett annat diagram, eller ge figuren en rubrik på det språket. Utan beskrivning publiceras den inte.',
    }),
    en: (p) => ({
      message: `The figure ${p['figure']} has no description in ${p['language_en']} for those who do not see it`,
      mend: 'Choose another chart, or give the figure a title in that language. Without a description it is not published.',
    }),
  },
  public_url_missing: {
    status: 422,
    sv: () => ({ message: 'Webbplatsens adress är inte inställd, så källhänvisningar och källrader får ingen adress.', mend: 'Ställ in PUBLIC_URL innan någon hämtar filer: de som görs nu får ingen senare.' }),
    en: () => ({ message: 'The address of the site has not been set, so citations and source lines have no address.', mend: 'Set PUBLIC_URL before anybody fetches files: those made now will not get one later.' }),
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
  report_without_question: {
    status: 422,
    sv: (p) => ({
      message: `Enkäten ”${p['survey']}” har ingen flervalsfråga och ingen envalsfråga utanför background, så det finns inget att rita utan en rapportplan.`,
      mend: 'Ange en rapportplan med --plan. Formatet står i docs/report-plan.md.',
    }),
    en: (p) => ({
      message: `The survey “${p['survey']}” has no multiple choice, and no single choice outside background, so there is nothing to chart without a report plan.`,
      mend: 'Give a report plan with --plan. docs/report-plan.md describes the format.',
    }),
  },
  split_left_out: {
    status: 422,
    sv: (p) => ({
      message: `${p['question']} visas inte efter ${p['by_sv']}: ${p['why_sv']}`,
      mend: 'Rapporten är hel utan den. Välj andra figurer med en rapportplan och --plan.',
    }),
    en: (p) => ({
      message: `${p['question']} is not shown by ${p['by_en']}: ${p['why_en']}`,
      mend: 'The report is whole without it. Choose other figures with a report plan and --plan.',
    }),
  },
  edition_held_back: {
    status: 422,
    sv: (p) => ({
      message: `Utgåva ${p['edition']} hålls tillbaka. Sedan ${p['previous']} har för få svar kommit till, ändrats eller försvunnit, bland alla eller i någon grupp. Skillnaden mellan utgåvorna skulle visa enskilda personers svar.`,
      mend: `Försök igen när minst ${p['missing']} svar till har kommit in: det som visas av en grupp måste vila på minst ${p['k']} andra svar än förut. Inga svar går förlorade.${p['edition'] === '1.0' ? '' : ' Om bara texter ska rättas: publicera med samma tal som förra utgåvan, vid skrivbordet under Publicera eller med --same-numbers.'}`,
    }),
    en: (p) => ({
      message: `Edition ${p['edition']} is held back. Too few answers have been added, changed or removed since ${p['previous']}, among all or in some group. The difference between the editions would show the answers of single people.`,
      mend: `Try again when at least ${p['missing']} more answers have come in: what is shown of a group must rest on at least ${p['k']} other answers than before. No answers are lost.${p['edition'] === '1.0' ? '' : ' To correct texts only, publish with the numbers of the edition before: at the desk under Publish, or with --same-numbers.'}`,
    }),
  },
  base_changed: {
    status: 422,
    sv: (p) => ({
      message: `”${p['question']}” visas nu som andelar ${p['now_sv']}, men i utgåva ${p['previous']} som andelar ${p['before_sv']}. Skillnaden mellan utgåvorna skulle visa hur många i varje grupp som inte svarade, och så vad små grupper svarade.`,
      mend: p['where'] === 'bases' ? `Skriv ${p['question']}: ${p['before']} under bases i rapportplanen. En fråga behåller den bas den först publicerades med.` : `Skriv baseRule: ${p['before']} för indikatorn ${p['question']} i enkätens definition. En indikator behåller den bas den först publicerades med.`,
    }),
    en: (p) => ({
      message: `“${p['question']}” is now shown as shares ${p['now_en']}, but edition ${p['previous']} showed shares ${p['before_en']}. The difference between the editions would show how many in each group gave no answer, and so what small groups answered.`,
      mend: p['where'] === 'bases' ? `Write ${p['question']}: ${p['before']} under bases in the report plan. A question keeps the base it was first published under.` : `Write baseRule: ${p['before']} for the indicator ${p['question']} in the survey definition. An indicator keeps the base it was first published under.`,
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
  wave_missing: {
    status: 422,
    sv: (p) => ({
      message: `Figur ${p['figure']} visar vad som har ändrats sedan förra omgången, men det finns ingen omgång att jämföra med.`,
      mend: 'Välj förra omgången under Inställningar, och publicera dess rapport eller lås dess resultat, eller ta bort figuren ur rapporten.',
    }),
    en: (p) => ({
      message: `Figure ${p['figure']} shows what has changed since the wave before, but there is no wave to compare with.`,
      mend: 'Choose the wave before under Settings, and publish its report or freeze its results, or remove the figure from the report.',
    }),
  },
  wave_not_compared: {
    status: 422,
    sv: (p) => ({
      message: `Figur ${p['figure']} kan inte jämföra ”${p['question_sv']}” med ${p['title_sv']}: frågan ${p['why_sv']}.`,
      mend: 'Ta bort figuren ur rapporten, eller låt den visa en fråga som ställdes likadant båda gångerna.',
    }),
    en: (p) => ({
      message: `Figure ${p['figure']} cannot compare “${p['question_en']}” with ${p['title_en']}: the question ${p['why_en']}.`,
      mend: 'Remove the figure from the report, or let it show a question that was asked alike both times.',
    }),
  },
  support_missing: {
    status: 422,
    sv: (p) => ({
      message: `Figur ${p['figure']} (${p['chart']}) visar stöd och kapacitet, men ingen fil berättar om ${p['lacks_sv']}.`,
      mend: `Lägg till ${p['key']} i filen om stöd och kapacitet, eller ta bort figuren ur rapporten. Filen laddas upp under Rapport, eller anges med --capacity.`,
    }),
    en: (p) => ({
      message: `Figure ${p['figure']} (${p['chart']}) shows support and capacity, but no file tells of ${p['lacks_en']}.`,
      mend: `Add ${p['key']} to the file on support and capacity, or remove the figure from the report. The file is uploaded under Report, or given with --capacity.`,
    }),
  },
  support_question: {
    status: 422,
    sv: (p) => ({
      message: `Figur ${p['figure']} (${p['chart']}) gäller frågan ”${p['question']}”, men filen om stöd och kapacitet gäller ”${p['found']}”.`,
      mend: `Skriv question: ${p['found']} i rapportplanen, eller rätta frågan i filen.`,
    }),
    en: (p) => ({
      message: `Figure ${p['figure']} (${p['chart']}) is of the question “${p['question']}”, but the file on support and capacity is of “${p['found']}”.`,
      mend: `Write question: ${p['found']} in the report plan, or mend the question in the file.`,
    }),
  },
  support_base: {
    status: 422,
    sv: (p) => ({
      message: `Figur ${p['figure']} (${p['chart']}) räknar på andelar av människor, men andelarna i ”${p['question']}” är av alla markeringar.`,
      mend: `Skriv en annan bas för ${p['question']} under bases i rapportplanen, till exempel shown, eller ta bort figuren.`,
    }),
    en: (p) => ({
      message: `Figure ${p['figure']} (${p['chart']}) reckons with shares of people, but the shares of “${p['question']}” are of all ticks.`,
      mend: `Write another base for ${p['question']} under bases in the report plan, for example shown, or remove the figure.`,
    }),
  },
  support_contradicted: {
    status: 422,
    sv: (p) => ({
      message: `Figur ${p['figure']} säger ”${p['verdict_sv']}” om ”${p['option_sv']}”, för ingen funktion är angiven, men ${p['gap_sv']} emot: ${p['share_sv']} av dem som valde det svarade i övre halvan av skalan på ”${p['question_sv']}” (${p['level_sv']} ${p['interval_sv']}, n = ${p['base_sv']}).`,
      mend: `Ange i filen om stöd och kapacitet vilken funktion som möter ${p['option']}, eller ändra rapporten så att de två inte står emot varandra.`,
    }),
    en: (p) => ({
      message: `Figure ${p['figure']} says “${p['verdict_en']}” of “${p['option_en']}”, since no function is stated, but ${p['gap_en']} it: ${p['share_en']} of those who chose it answered in the upper half of the scale of “${p['question_en']}” (${p['level_en']} ${p['interval_en']}, n = ${p['base_en']}).`,
      mend: `Say in the file on support and capacity which function meets ${p['option']}, or change the report so that the two do not contradict each other.`,
    }),
  },
  number_not_shown: {
    status: 422,
    sv: (p) => ({
      message: `{${p['number']}} används i en text (${p['part_sv']}), men det talet visas inte i den här utgåvan.`,
      mend: 'Ta bort talet ur texten i rapportplanen, eller peka på ett tal som visas.',
    }),
    en: (p) => ({
      message: `{${p['number']}} is used in a text (${p['part_en']}), but that number is not shown in this edition.`,
      mend: 'Remove the number from the text in the report plan, or point at one that is shown.',
    }),
  },
  claim_between: claimEntry(
    (p, value) => `${p['number']} ska vara mellan ${p['low_sv']} och ${p['high_sv']} men är ${value}.`,
    (p, value) => `${p['number']} is claimed to be between ${p['low_en']} and ${p['high_en']} but is ${value}.`,
  ),
  claim_above: claimEntry(
    (p, value) => `${p['number']} ska vara klart större än ${p['other']}. Talen är ${value} och ${shown(p['other_sv'], 'visas inte')}.`,
    (p, value) => `${p['number']} is claimed to be clearly larger than ${p['other']}. The numbers are ${value} and ${shown(p['other_en'], 'not shown')}.`,
  ),
  claim_below: claimEntry(
    (p, value) => `${p['number']} ska vara klart mindre än ${p['other']}. Talen är ${value} och ${shown(p['other_sv'], 'visas inte')}.`,
    (p, value) => `${p['number']} is claimed to be clearly smaller than ${p['other']}. The numbers are ${value} and ${shown(p['other_en'], 'not shown')}.`,
  ),
  claim_ratio: claimEntry(
    (p, value) => `${p['number']} to ${p['other']} ska säkert vara ${p['limits_sv']}, det vill säga hela intervallet, men är ${value}.`,
    (p, value) => `${p['number']} to ${p['other']} is claimed to be surely ${p['limits_en']}, that is with its whole interval, but is ${value}.`,
  ),
  claim_groups: claimEntry(
    (p) => `${p['number']} ska vara ${p['each_sv']}, men är det för ${p['holding']} av ${p['all']}.${p['failing_sv'] === '' ? '' : ` Stämmer inte: ${p['failing_sv']}${p['more'] === 0 ? '' : ` och ${p['more']} till`}.`}${p['hidden'] === 0 ? '' : ` Visas inte, och räknas inte som att det stämmer: ${p['hidden']}.`}`,
    (p) => `${p['number']} is claimed to be ${p['each_en']}, but is so for ${p['holding']} of ${p['all']}.${p['failing_en'] === '' ? '' : ` It does not hold for ${p['failing_en']}${p['more'] === 0 ? '' : ` and ${p['more']} more`}.`}${p['hidden'] === 0 ? '' : ` Not shown, and not counted as holding: ${p['hidden']}.`}`,
  ),
  claim_rank: claimEntry(
    (p, value) => `${p['number']} ska säkert ha plats ${p['is']} men ${p['places'] === '' ? 'har ingen plats' : `har ${p['rank'] === '' ? 'ingen egen plats' : `plats ${p['rank']}`} och kan ha plats ${p['places']}`} (andel ${value}).${p['rival'] === '' ? '' : p['difference_sv'] === '' ? ` Det går inte att säga om ${p['rival']} är större eller mindre.` : ` Skillnaden mot ${p['rival']} (${p['rival_sv']}) är ${p['difference_sv']} procentenheter.`}`,
    (p, value) => `${p['number']} is claimed to rank ${p['is']} for sure but ${p['places'] === '' ? 'has no rank' : `${p['rank'] === '' ? 'has no rank of its own' : `ranks ${p['rank']}`} and may rank ${p['places']}`} (share ${value}).${p['rival'] === '' ? '' : p['difference_en'] === '' ? ` Whether ${p['rival']} is larger or smaller cannot be said.` : ` The difference from ${p['rival']} (${p['rival_en']}) is ${p['difference_en']} percentage points.`}`,
  ),
} satisfies Record<string, Entry>;
