/** Faults of a report plan. What they share with a survey definition is worded there. */
import { chartNeeds } from '../../analysis/report/chartNeeds.js';
import { chartNames } from '../../analysis/words/chartName.js';
import type { PlanFaultCode } from '../../analysis/report/planFaults.js';
import type { Entry, Params } from './problem.js';

const meant = {
  sv: (p: Params, key = 'nearest') => (p[key] === '' || p[key] === undefined ? '' : `Menade du ”${p[key]}”? `),
  en: (p: Params, key = 'nearest') => (p[key] === '' || p[key] === undefined ? '' : `Did you mean “${p[key]}”? `),
};

const countedSv: Readonly<Record<string, string>> = { figures: 'figurer', keyNumbers: 'nyckeltal', emphasise: 'framhävda alternativ', benchmarks: 'tidigare undersökningar i samma figur' };
const countedEn: Readonly<Record<string, string>> = { figures: 'figures', keyNumbers: 'key numbers', emphasise: 'emphasised options', benchmarks: 'earlier surveys in one figure' };

const tooManySv: Readonly<Record<string, (count: string) => string>> = { claims: (count) => `Planen har ${count} påståenden`, claimsOfSentence: (count) => `Meningen har ${count} påståenden`, placeholders: (count) => `Planens texter har ${count} tal att fylla i`, placeholdersOfText: (count) => `Texten har ${count} tal att fylla i` };
const tooManyEn: Readonly<Record<string, (count: string) => string>> = { claims: (count) => `The plan has ${count} claims`, claimsOfSentence: (count) => `The sentence has ${count} claims`, placeholders: (count) => `The texts of the plan have ${count} numbers to fill in`, placeholdersOfText: (count) => `The text has ${count} numbers to fill in` };

/** Codes of the kinds of questions that a chart takes. */
const kindsOf = (chart: Params[string] | undefined): readonly string[] => {
  const known = chartNames.find((name) => name === chart);
  return known === undefined ? [] : chartNeeds[known].kinds;
};

export const planProblems = {
  PLAN_OTHER_SURVEY: {
    status: 422,
    sv: (p) => ({ message: `Planen gäller enkäten ”${p['found']}”, men definitionen är ”${p['expected']}”.`, mend: `Skriv survey: ${p['expected']}.` }),
    en: (p) => ({ message: `The plan is for the survey “${p['found']}”, but the definition is “${p['expected']}”.`, mend: `Write survey: ${p['expected']}.` }),
  },
  PLAN_LICENCE_URL: {
    status: 422,
    sv: (p) => ({ message: `”${p['url']}” är ingen webbadress.`, mend: 'Skriv adressen där villkoren står i sin helhet, till exempel https://example.org/villkor.' }),
    en: (p) => ({ message: `“${p['url']}” is no web address.`, mend: 'Write the address where the terms stand in full, for example https://example.org/terms.' }),
  },
  PLAN_NUMBER: {
    status: 422,
    sv: (p) => ({ message: `”${p['value']}” pekar inte ut ett tal.`, mend: 'Skriv till exempel methods/biostatistics eller methods/biostatistics by department/molecular.' }),
    en: (p) => ({ message: `“${p['value']}” does not point at a number.`, mend: 'Write for example methods/biostatistics or methods/biostatistics by department/molecular.' }),
  },
  PLAN_UNKNOWN_OPTION: {
    status: 422,
    sv: (p) => ({ message: `Frågan ”${p['question']}” har inget alternativ ”${p['option']}”.`, mend: `${meant.sv(p)}Använd koden ur enkätens definition.` }),
    en: (p) => ({ message: `The question “${p['question']}” has no option “${p['option']}”.`, mend: `${meant.en(p)}Use the code in the survey definition.` }),
  },
  PLAN_UNKNOWN_ROW: {
    status: 422,
    sv: (p) => ({
      message: p['row'] === '' ? `Frågan ”${p['question']}” har flera rader, men ingen är utpekad.` : `Frågan ”${p['question']}” har ingen rad ”${p['row']}”.`,
      mend: `${meant.sv(p)}Skriv fråga.rad/svar, till exempel met.biostatistics/well.`,
    }),
    en: (p) => ({
      message: p['row'] === '' ? `The question “${p['question']}” has several rows, but none is named.` : `The question “${p['question']}” has no row “${p['row']}”.`,
      mend: `${meant.en(p)}Write question.row/answer, for example met.biostatistics/well.`,
    }),
  },
  PLAN_UNKNOWN_INDICATOR: {
    status: 422,
    sv: (p) => ({ message: `Det finns ingen indikator ”${p['indicator']}”.`, mend: `${meant.sv(p)}Lägg till den under indicators i enkätens definition, eller använd en som finns.` }),
    en: (p) => ({ message: `There is no indicator “${p['indicator']}”.`, mend: `${meant.en(p)}Add it under indicators in the survey definition, or use one that is there.` }),
  },
  PLAN_NOT_IN_LATTICE: {
    status: 422,
    sv: (p) => ({ message: `”${p['question']}” uppdelat på ”${p['by']}” får inte publiceras.`, mend: `Lägg till { question: ${p['question']}, by: ${p['by']} } under lattice i enkätens definition, om uppdelningen ska vara offentlig.` }),
    en: (p) => ({ message: `“${p['question']}” by “${p['by']}” may not be published.`, mend: `Add { question: ${p['question']}, by: ${p['by']} } under lattice in the survey definition, if that breakdown is to be public.` }),
  },
  PLAN_NOT_ALONE: {
    status: 422,
    sv: (p) => ({
      message: `”${p['question']}” delar upp tabeller och publiceras därför inte för sig: skillnaderna skulle röja hur många de dolda grupperna är.`,
      mend: `Använd basen i uppdelningen, till exempel base: ${p['split']}/… by ${p['question']}/….`,
    }),
    en: (p) => ({
      message: `“${p['question']}” splits tables and is therefore not published alone: the differences would tell how many the hidden groups are.`,
      mend: `Use the base of the split, for example base: ${p['split']}/… by ${p['question']}/….`,
    }),
  },
  PLAN_BASE_NOT_ALONE: {
    status: 422,
    sv: (p) => ({ message: `”${p['question']}” publiceras bara som grupperna i tabellerna av ”${p['split']}” och har ingen egen bas.`, mend: `Ta bort raden, eller ange basen för ${p['split']}.` }),
    en: (p) => ({ message: `“${p['question']}” is published only as the groups of the tables of “${p['split']}” and has no base of its own.`, mend: `Remove the line, or give the base of ${p['split']}.` }),
  },
  PLAN_BASE_NUMBER: {
    status: 422,
    sv: (p) => ({ message: `”${p['question']}” är ett tal, och medelvärden är alltid av dem som svarade.`, mend: 'Ta bort raden.' }),
    en: (p) => ({ message: `“${p['question']}” is a number, and means are always of those who answered.`, mend: 'Remove the line.' }),
  },
  PLAN_CLAIM: {
    status: 422,
    sv: () => ({ message: 'Påståendet säger inte exakt en sak om exakt ett tal.', mend: 'Skriv share, count, base, mean eller median en gång, och between, above, below eller rank en gång, eller ratio, to och atLeast.' }),
    en: () => ({ message: 'The claim does not say exactly one thing about exactly one number.', mend: 'Write share, count, base, mean or median once, and between, above, below or rank once, or ratio, to and atLeast.' }),
  },
  PLAN_CLAIM_MEAN: {
    status: 422,
    sv: () => ({ message: 'Påståendet kan inte gälla ett medelvärde eller en median.', mend: 'Skriv en fråga som besvaras med ett tal, till exempel mean: hours, och between: med två tal. Av medelvärdet i en grupp (hours by role/student) kan above: och below: påstås mot en annan grupp i samma uppdelning.' }),
    en: () => ({ message: 'The claim cannot be of a mean or a median.', mend: 'Write a question that is answered with a number, for example mean: hours, and between: with two numbers. Of the mean of a group (hours by role/student), above: and below: can be claimed beside another group of the same split.' }),
  },
  PLAN_BETWEEN: {
    status: 422,
    sv: () => ({ message: 'between är inte ett lägsta och ett högsta värde.', mend: 'Skriv between: [0.75, 0.85]. Andelar skrivs som tal från 0 till 1.' }),
    en: () => ({ message: 'between is not a lowest and a highest value.', mend: 'Write between: [0.75, 0.85]. Shares are written as numbers from 0 to 1.' }),
  },
  PLAN_RANK: {
    status: 422,
    sv: () => ({ message: 'rank är varken en plats eller en första och en sista plats.', mend: 'Skriv rank: 1 om svaret säkert är störst, eller rank: [1, 2] om det säkert är ett av de två största.' }),
    en: () => ({ message: 'rank is neither a place nor a first and a last one.', mend: 'Write rank: 1 where the answer surely is the largest, or rank: [1, 2] where it surely is one of the two largest.' }),
  },
  PLAN_UNKNOWN_ATTRIBUTE: {
    status: 422,
    sv: (p) => ({ message: `Ingen enhet i ”${p['by']}” har attributet ”${p['attribute']}”.`, mend: `${meant.sv(p)}Skriv ett attribut som står i enhetslistan. Bara listor med enheter har attribut.` }),
    en: (p) => ({ message: `No unit of “${p['by']}” has the attribute “${p['attribute']}”.`, mend: `${meant.en(p)}Write an attribute that stands in the list of units. Only lists of units have attributes.` }),
  },
  PLAN_UNKNOWN_VALUE: {
    status: 422,
    sv: (p) => ({ message: `Ingen enhet i ”${p['by']}” har ${p['attribute']} = ${p['value']}.`, mend: `${meant.sv(p)}Skriv ett värde som någon enhet har, så som det står i enhetslistan.` }),
    en: (p) => ({ message: `No unit of “${p['by']}” has ${p['attribute']} = ${p['value']}.`, mend: `${meant.en(p)}Write a value that some unit has, as it stands in the list of units.` }),
  },
  PLAN_COMPARE_SHARES: {
    status: 422,
    sv: () => ({ message: 'above, below och rank gäller andelar.', mend: 'Skriv share i stället för count eller base, eller använd between.' }),
    en: () => ({ message: 'above, below and rank are about shares.', mend: 'Write share instead of count or base, or use between.' }),
  },
  PLAN_CLAIM_EARLIER: {
    status: 422,
    sv: () => ({ message: 'above: earlier och below: earlier gäller andelar av alla i en fråga med val.', mend: 'Peka på ett svar i en sådan fråga, utan by, eller jämför med ett annat tal.' }),
    en: () => ({ message: 'above: earlier and below: earlier are about shares of everyone in a question with choices.', mend: 'Point at an answer of such a question, without by, or compare with another number.' }),
  },
  PLAN_RATIO: {
    status: 422,
    sv: () => ({ message: 'Påståendet om en kvot är inte helt: vad, mot vad och hur mycket.', mend: 'Skriv ratio: och ett tal, to: och ett annat tal, others eller earlier, och atLeast: eller atMost:, till exempel atLeast: 1.5. Skriv inget annat i samma påstående.' }),
    en: () => ({ message: 'The claim of a ratio is not whole: of what, to what and how much.', mend: 'Write ratio: and a number, to: and another number, others or earlier, and atLeast: or atMost:, for example atLeast: 1.5. Write nothing else in the same claim.' }),
  },
  PLAN_RATIO_TO: {
    status: 422,
    sv: (p) => ({ message: `Talet kan inte ställas i kvot mot ”${p['to']}”.`, mend: 'others gäller en grupp (by), earlier gäller alla i en fråga med val, och två tal i en kvot ska vara olika.' }),
    en: (p) => ({ message: `The number cannot be set in a ratio to “${p['to']}”.`, mend: 'others is for a group (by), earlier for everyone in a question with choices, and the two numbers of a ratio must differ.' }),
  },
  PLAN_PLACEHOLDER: {
    status: 422,
    sv: (p) => ({ message: `{${p['placeholder']}} är inget tal som kan sättas in i en text.`, mend: 'Använd n, answered, invited, responseRate eller share:, interval:, count:, base:, change:, changeInterval: eller earlier: följt av ett tal, ratio: eller ratioInterval: följt av två tal med to emellan, changes: eller together: följt av en fråga med val, eller mean:, median: eller meanInterval: följt av en fråga som besvaras med ett tal. Skriv {{ och }} för klamrar.' }),
    en: (p) => ({ message: `{${p['placeholder']}} is not a number that can be put into a text.`, mend: 'Use n, answered, invited, responseRate, or share:, interval:, count:, base:, change:, changeInterval: or earlier: followed by a number, ratio: or ratioInterval: followed by two numbers with to between them, changes: or together: followed by a question with choices, or mean:, median: or meanInterval: followed by a question answered with a number. Write {{ and }} for braces.' }),
  },
  PLAN_KEY_NUMBER: {
    status: 422,
    sv: () => ({ message: 'Nyckeltalet pekar inte på exakt ett tal.', mend: 'Skriv indicator: och en indikator, eller share: och ett tal tillsammans med phrase: och vad de svarade, till exempel ”behöver stöd i biostatistik”.' }),
    en: () => ({ message: 'The key number does not point at exactly one number.', mend: 'Write indicator: and an indicator, or share: and a number together with phrase: and what they answered, for example “need biostatistics support”.' }),
  },
  PLAN_CHART_KIND: {
    status: 422,
    sv: (p) => ({ message: `Diagrammet ${p['chart']} kan inte rita frågan ”${p['question']}”, som är av en annan typ.`, mend: `Välj en fråga av typen ${kindsOf(p['chart']).join(' eller ')}.` }),
    en: (p) => ({ message: `The chart ${p['chart']} cannot draw the question “${p['question']}”, which is of another kind.`, mend: `Choose a question of kind ${kindsOf(p['chart']).join(' or ')}.` }),
  },
  PLAN_CHART_SCALE: {
    status: 422,
    sv: (p) => ({ message: `Diagrammet ${p['chart']} behöver en skala med minst två numrerade steg, men skalan i ”${p['question']}” har färre.`, mend: 'Välj grid-heatmap, som ritar alla rutnät.' }),
    en: (p) => ({ message: `The chart ${p['chart']} needs a scale of at least two numbered steps, and that of “${p['question']}” has fewer.`, mend: 'Choose grid-heatmap, which draws every grid.' }),
  },
  PLAN_CHART_ROWS: {
    status: 422,
    sv: (p) => ({ message: `Diagrammet ${p['chart']} ställer ett behov mot hur väl det är tillgodosett, men raderna i ”${p['question']}” är inte valda i en annan fråga.`, mend: 'Välj en fråga med rowsFrom:, ange availability: och ett rutnät med samma rader, eller välj likert-diverging.' }),
    en: (p) => ({ message: `The chart ${p['chart']} sets a need against how well it is met, but the rows of “${p['question']}” were not chosen in another question.`, mend: 'Choose a question with rowsFrom:, give availability: and a grid with the same rows, or choose likert-diverging.' }),
  },
  PLAN_CHART_PAIR: {
    status: 422,
    sv: (p) => ({ message: `availability: ${p['availability']} kan inte ställas mot ”${p['question']}” i diagrammet ${p['chart']}.`, mend: 'Välj diagrammet need-gap och två olika rutnät med samma rader och lika numrerade steg.' }),
    en: (p) => ({ message: `availability: ${p['availability']} cannot be set against “${p['question']}” in the chart ${p['chart']}.`, mend: 'Choose the chart need-gap and two different grids with the same rows and the same numbered steps.' }),
  },
  PLAN_BENCHMARK_CHART: {
    status: 422,
    sv: (p) => ({ message: `Diagrammet ${p['chart']} kan inte visa tal ur en tidigare undersökning.`, mend: 'Ta bort benchmarks:, eller välj diagrammet demand-share eller single-share.' }),
    en: (p) => ({ message: `The chart ${p['chart']} cannot show figures of an earlier survey.`, mend: 'Remove benchmarks:, or choose the chart demand-share or single-share.' }),
  },
  PLAN_BENCHMARK_VALUES: {
    status: 422,
    sv: (p) => ({ message: p['value'] === '' ? 'Den tidigare undersökningen har inga tal.' : `${p['value']} är inget avrundat tal.`, mend: 'Skriv andelar i hela procent under values:, till exempel biostatistics: 0.8.' }),
    en: (p) => ({ message: p['value'] === '' ? 'The earlier survey has no figures.' : `${p['value']} is no rounded figure.`, mend: 'Write shares in whole per cents under values:, for example biostatistics: 0.8.' }),
  },
  PLAN_BY_MISSING: {
    status: 422,
    sv: (p) => ({ message: `Diagrammet ${p['chart']} behöver en uppdelning.`, mend: 'Ange by: och en bakgrundsfråga, till exempel by: department.' }),
    en: (p) => ({ message: `The chart ${p['chart']} needs groups.`, mend: 'Give by: and a background question, for example by: department.' }),
  },
  PLAN_BY_NOT_USED: {
    status: 422,
    sv: (p) => ({ message: `Diagrammet ${p['chart']} visar alla svarande och har ingen uppdelning.`, mend: 'Ta bort by:, eller välj dept-method-heatmap, dept-dotplot eller split-role.' }),
    en: (p) => ({ message: `The chart ${p['chart']} shows all respondents and has no groups.`, mend: 'Remove by:, or choose dept-method-heatmap, dept-dotplot or split-role.' }),
  },
  PLAN_TOO_MANY: {
    status: 422,
    sv: (p) => ({ message: `${tooManySv[String(p['what'])]?.(String(p['count']))}.`, mend: `Högst ${p['max']} får finnas. Ta bort några, eller dela texten.` }),
    en: (p) => ({ message: `${tooManyEn[String(p['what'])]?.(String(p['count']))}.`, mend: `At most ${p['max']} are allowed. Remove some, or split the text.` }),
  },
  PLAN_COUNT: {
    status: 422,
    sv: (p) => ({ message: `Planen har ${p['count']} ${countedSv[String(p['what'])]}.`, mend: `Ange ${p['min']} till ${p['max']}.` }),
    en: (p) => ({ message: `The plan has ${p['count']} ${countedEn[String(p['what'])]}.`, mend: `Give ${p['min']} to ${p['max']}.` }),
  },
} satisfies Record<PlanFaultCode, Entry>;
