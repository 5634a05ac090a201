/** What a reader asks the published pages for, and is not there. */
import type { Entry } from './problem.js';

export const publishedPageProblems = {
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
  summary_format_not_offered: {
    status: 404,
    sv: (p) => ({
      message: `Sammanfattningen finns inte som ”${p['format']}”.`,
      mend: `Den finns som sida och som ${p['formats']}.`,
    }),
    en: (p) => ({
      message: `The summary is not offered as “${p['format']}”.`,
      mend: `It is offered as a page and as ${p['formats']}.`,
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
    sv: (p) => ({
      message: 'Figuren har ingen bild: den är en tabell, färre än 20 har svarat eller inget av dess tal får visas.',
      mend: `Tabellen har det som får visas, och säger vad som inte visas och varför. Den finns som ${p['formats']}.`,
    }),
    en: (p) => ({
      message: 'The figure has no picture: it is a table, fewer than 20 answered, or none of its numbers may be shown.',
      mend: `The table has what may be shown, and says what is hidden and why. It is offered as ${p['formats']}.`,
    }),
  },
} satisfies Record<string, Entry>;
