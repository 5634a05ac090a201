/** A report plan that there is not, or that wants a figure which cannot be made. */
import type { Entry } from './problem.js';

export const reportFigureProblems = {
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
  part_gone: {
    status: 409,
    sv: () => ({ message: 'Delen är borttagen sedan du öppnade den. Inget är sparat', mend: 'Det du skrev står nedan. Lägg till delen igen om det ska vara med.' }),
    en: () => ({ message: 'The part has been removed since you opened it. Nothing is saved', mend: 'What you wrote stands below. Add the part again if it is to be there.' }),
  },
  claim_in_per_cent: {
    status: 422,
    sv: (p) => ({ message: `${p['written']} är mindre än en procent`, mend: `Skriv andelen i procent: ${p['meant']}.` }),
    en: (p) => ({ message: `${p['written']} is less than one per cent`, mend: `Write the share in per cent: ${p['meant']}.` }),
  },
  plan_changed: {
    status: 409,
    sv: () => ({
      message: 'Rapporten har ändrats sedan du öppnade sidan, av någon annan eller i en annan flik hos dig. Inget är sparat eller publicerat',
      mend: 'Jämför det du skrev med det som gäller nu och försök igen.',
    }),
    en: () => ({
      message: 'The report has changed since you opened the page, by somebody else or in another tab of yours. Nothing was saved or published',
      mend: 'Compare what you wrote with what holds now and try again.',
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
} satisfies Record<string, Entry>;
