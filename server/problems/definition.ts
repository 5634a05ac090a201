/** What can be wrong with a survey definition: its questions, conditions, units and tables. */
import type { QuestionKind } from '../../analysis/survey/definition.js';
import type { ConditionPart, DefinitionFaults } from '../../analysis/survey/definitionFaults.js';
import { documentWords } from './definitionDocument.js';
import { didYouMean, entriesFor, menade } from './wordsFor.js';

type Both = readonly [sv: string, en: string];

const kindNames = new Map<string, Both>([
  ['single', ['ett svar', 'one answer']],
  ['multiple', ['flera svar', 'several answers']],
  ['grid', ['skala med rader', 'a scale with rows']],
  ['ranking', ['rangordning', 'a ranking']],
  ['number', ['tal', 'a number']],
  ['text', ['fri text', 'free text']],
  ['unit', ['enhet', 'a unit']],
] satisfies readonly (readonly [QuestionKind, Both])[]);
const kindSv = (kind: string) => kindNames.get(kind)?.[0] ?? kind;
const kindEn = (kind: string) => kindNames.get(kind)?.[1] ?? kind;

const conditionParts: { readonly [P in ConditionPart]: Both } = {
  question: ['koden för en fråga', 'the code of a question'],
  comparison: ['en jämförelse: =, !=, <, <=, >, >=, in, includes, count eller answered', 'a comparison: =, !=, <, <=, >, >=, in, includes, count or answered'],
  number_comparison: ['en jämförelse: =, !=, <, <=, > eller >=', 'a comparison: =, !=, <, <=, > or >='],
  number: ['ett tal', 'a number'],
  value: ['en kod eller ett tal', 'a code or a number'],
  code: ['en kod', 'a code'],
  close: ['en avslutande parentes', 'a closing bracket'],
  comma_or_close: ['ett kommatecken eller en avslutande parentes', 'a comma or a closing bracket'],
  end: ['and, or eller slutet på villkoret', 'and, or, or the end of the condition'],
};

/** Inside { } a comma ends the value, and with it a condition that is not in quotes. */
const cutAtComma = (found: string, expected: ConditionPart) => found === '' && expected === 'comma_or_close';

const conditionExample = {
  sv: (found: string, expected: ConditionPart) =>
    cutAtComma(found, expected)
      ? 'Sätt villkoret inom citattecken om det står inom { } och innehåller ett kommatecken.'
      : 'Skriv till exempel affiliation in (university, both) eller methods includes biostatistics.',
  en: (found: string, expected: ConditionPart) =>
    cutAtComma(found, expected)
      ? 'Put the condition in quotes if it stands inside { } and has a comma.'
      : 'Write for example affiliation in (university, both) or methods includes biostatistics.',
};

export const definitionProblems = entriesFor<DefinitionFaults>({
  ...documentWords,
  UNKNOWN_LIST: {
    sv: ({ list, nearest }) => [`Det finns ingen lista ”${list}”`, menade(nearest, 'Lägg listan under lists eller units.')],
    en: ({ list, nearest }) => [`There is no list “${list}”`, didYouMean(nearest, 'Put the list under lists or units.')],
  },
  TOO_FEW_OPTIONS: {
    sv: ({ count, least }) => [`Det är ${count} i listan. Det behövs minst ${least}`, 'Lägg till fler.'],
    en: ({ count, least }) => [`There are ${count} in the list. At least ${least} are needed`, 'Add more.'],
  },
  MIN_OVER_MAX: {
    sv: ({ min, max }) => [`Det minsta (${min}) är större än det största (${max})`, 'Byt plats på dem eller rätta ett av talen.'],
    en: ({ min, max }) => [`The least (${min}) is more than the most (${max})`, 'Swap them or correct one of the numbers.'],
  },
  CHOICES_OVER_OPTIONS: {
    sv: ({ choices, options }) => [`Det går inte att välja ${choices} när ${options} kan väljas tillsammans`, `Skriv högst ${options}.`],
    en: ({ choices, options }) => [`${choices} cannot be chosen where ${options} can be chosen together`, `Write at most ${options}.`],
  },
  NONE_IS_EXCLUSIVE: {
    sv: ({ option }) => [`”${option}” betyder inget av det andra och kan inte väljas tillsammans med något`, 'Ta bort exclusive: false.'],
    en: ({ option }) => [`“${option}” means none of the others and cannot be combined with any`, 'Remove exclusive: false.'],
  },
  TWO_OTHERS: {
    sv: ({ first, second }) => [`Både ”${first}” och ”${second}” betyder annat; det finns bara ett fält för text`, 'Behåll meaning: other på ett av dem.'],
    en: ({ first, second }) => [`Both “${first}” and “${second}” mean other; there is one field for text`, 'Keep meaning: other on one of them.'],
  },
  SCALE_VALUE_MISSING: {
    sv: ({ option }) => [`Steget ”${option}” på skalan saknar tal`, 'Lägg till value, till exempel value: 1. Vet ej och ej aktuellt får meaning i stället.'],
    en: ({ option }) => [`The step “${option}” of the scale has no number`, 'Add value, for example value: 1. Don\'t know and not applicable get a meaning instead.'],
  },
  SCALE_VALUE_EXTRA: {
    sv: ({ option }) => [`”${option}” är inte ett steg på skalan och kan inte ha ett tal`, 'Ta bort value.'],
    en: ({ option }) => [`“${option}” is not a step of the scale and cannot have a number`, 'Remove value.'],
  },
  MEANING_NOT_ALLOWED: {
    sv: ({ option, meaning, kind }) => [`”${option}” kan inte betyda ${meaning} i en fråga av typen ${kindSv(kind)}`, 'Ta bort meaning eller flytta alternativet.'],
    en: ({ option, meaning, kind }) => [`“${option}” cannot mean ${meaning} in a question of the kind ${kindEn(kind)}`, 'Remove meaning or move the option.'],
  },
  MIXED_SCALE: {
    sv: ({ option }) => [`”${option}” är ett steg på en skala, och en skala kan inte blandas`, 'Ta bort order: mixed, eller ta bort value på alternativen.'],
    en: ({ option }) => [`“${option}” is a step of a scale, and a scale cannot be mixed`, 'Remove order: mixed, or remove value from the options.'],
  },
  NOTHING_TO_MIX: {
    sv: ({ count }) => [`Det finns ${count} alternativ att blanda; annat, inget, vet inte och ej aktuellt står alltid sist`, 'Ta bort order: mixed, eller skriv fler vanliga alternativ.'],
    en: ({ count }) => [`There are ${count} options to mix; other, none, don't know and not applicable always come last`, 'Remove order: mixed, or write more ordinary options.'],
  },
  DERIVED_HERE: {
    sv: ({ question }) => [`”${question}” är uträknad ur andra frågor, men enkäten ställs här, och då svarar människor på varje fråga`, 'Ta bort derivedFrom. En andel som räknas ut ur svaren är en indikator.'],
    en: ({ question }) => [`“${question}” is worked out from other questions, but the survey is asked here, and people answer every question`, 'Remove derivedFrom. A share worked out from answers is an indicator.'],
  },
  INVITED_HERE: {
    sv: () => ['Antalet inbjudna står i definitionen, men enkäten ställs här, och då ger listan över inbjudna det', 'Ta bort invited, eller skriv collected: elsewhere om ett annat system samlade in svaren.'],
    en: () => ['The number of people invited stands in the definition, but the survey is asked here, and the list of people invited tells it', 'Remove invited, or write collected: elsewhere if another system collected the answers.'],
  },
  INVITED_AND_LIST: {
    sv: ({ file }) => [`Antalet inbjudna står både som ett tal och i listan ”${file}”`, 'Behåll listan, som också ger svarsfrekvensen per grupp, eller talet.'],
    en: ({ file }) => [`The number of people invited is told twice, as a number and by the list “${file}”`, 'Keep the list, which also gives response rates by group, or the number.'],
  },
  ONE_OF_TWO: {
    sv: ({ first, second }) => [`Frågan behöver antingen ${first} eller ${second}`, 'Behåll det ena av dem.'],
    en: ({ first, second }) => [`The question needs either ${first} or ${second}`, 'Keep one of them.'],
  },
  FROM_NOT_MULTIPLE: {
    sv: ({ question, kind }) => [`Rader och alternativ kan bara hämtas från en flervalsfråga, och ”${question}” är av typen ${kindSv(kind)}`, 'Hänvisa till en tidigare fråga av typen multiple.'],
    en: ({ question, kind }) => [`Rows and options can only come from a multiple choice, and “${question}” is ${kindEn(kind)}`, 'Refer to an earlier question of the kind multiple.'],
  },
  FROM_LATER: {
    sv: ({ question }) => [`”${question}” kommer inte före den här frågan`, 'Flytta frågan, eller hänvisa till en tidigare.'],
    en: ({ question }) => [`“${question}” does not come before this question`, 'Move the question, or refer to an earlier one.'],
  },
  UNKNOWN_QUESTION: {
    sv: ({ question, nearest }) => [`Det finns ingen fråga ”${question}”`, menade(nearest, 'Kontrollera frågans kod.')],
    en: ({ question, nearest }) => [`There is no question “${question}”`, didYouMean(nearest, 'Check the code of the question.')],
  },
  CONDITION_SYNTAX: {
    sv: ({ found, expected }) => [found === '' ? `Villkoret tar slut för tidigt: här väntas ${conditionParts[expected][0]}` : `”${found}” passar inte här: här väntas ${conditionParts[expected][0]}`, conditionExample.sv(found, expected)],
    en: ({ found, expected }) => [found === '' ? `The condition ends too soon: ${conditionParts[expected][1]} is expected here` : `“${found}” does not fit here: ${conditionParts[expected][1]} is expected`, conditionExample.en(found, expected)],
  },
  CONDITION_TOO_LONG: {
    sv: ({ limit }) => [`Villkoret är längre än ${limit} tecken`, 'Korta villkoret, eller lägg det på avsnittet.'],
    en: ({ limit }) => [`The condition is longer than ${limit} characters`, 'Shorten it, or put it on the section.'],
  },
  CONDITION_UNKNOWN_CODE: {
    sv: ({ code, question, nearest }) => [`Frågan ”${question}” har inget alternativ ”${code}”`, menade(nearest, 'Kontrollera alternativets kod.')],
    en: ({ code, question, nearest }) => [`The question “${question}” has no option “${code}”`, didYouMean(nearest, 'Check the code of the option.')],
  },
  CONDITION_UNKNOWN_ROW: {
    sv: ({ row, question, nearest }) => [`Frågan ”${question}” har ingen rad ”${row}”`, menade(nearest, 'Kontrollera radens kod.')],
    en: ({ row, question, nearest }) => [`The question “${question}” has no row “${row}”`, didYouMean(nearest, 'Check the code of the row.')],
  },
  CONDITION_TYPE: {
    sv: ({ question, kind, forms }) => [`”${question}” är en fråga av typen ${kindSv(kind)} och kan inte jämföras så`, `Så här kan frågan användas: ${forms}.`],
    en: ({ question, kind, forms }) => [`“${question}” is ${kindEn(kind)} and cannot be compared like this`, `The question can be used like this: ${forms}.`],
  },
  CONDITION_LATER: {
    sv: ({ question, place }) => [`Villkoret talar om ”${question}”, som kommer senare (${place})`, 'Flytta frågan före, eller använd en tidigare fråga.'],
    en: ({ question, place }) => [`The condition speaks of “${question}”, which comes later (${place})`, 'Move that question up, or use an earlier one.'],
  },
  CONDITION_CIRCLE: {
    sv: ({ path }) => [`Villkoren går i cirkel: ${path}`, 'Ta bort ett av villkoren i kedjan.'],
    en: ({ path }) => [`The conditions go in a circle: ${path}`, 'Remove one of the conditions in the chain.'],
  },
  UNREACHABLE_QUESTION: {
    sv: ({ question }) => [`Inga svar leder till frågan ”${question}”`, 'Kontrollera villkoren för frågan, avsnittet och det de bygger på.'],
    en: ({ question }) => [`No answers lead to the question “${question}”`, 'Check the conditions of the question, its section and what they build on.'],
  },
  DRAFTED_TEXT: {
    sv: ({ key, text }) => [`${key} är ännu utkastets ”${text}”, som den som läser rapporten ser`, key === 'organisation' ? 'Skriv vem som gjorde undersökningen.' : 'Skriv vilka som svarade, till exempel forskare.'],
    en: ({ key, text }) => [`${key} is still “${text}” of the draft, which readers of a report see`, key === 'organisation' ? 'Write who made the survey.' : 'Write who answered, for example researchers.'],
  },
  EXAMPLE_TEXT: {
    sv: ({ text }) => [`Texten börjar ”${text}” och är inte er egen, fast enkäten inte är ett exempel`, 'Skriv vad som gäller hos er. Enkäten kan inte öppnas innan dess.'],
    en: ({ text }) => [`The text begins “${text}” and is not your own, though the survey is no example`, 'Write what applies to you. The survey cannot be opened before that.'],
  },
  UNIT_CIRCLE: {
    sv: ({ path }) => [`Enheterna går i cirkel: ${path}`, 'Kontrollera parent och successor.'],
    en: ({ path }) => [`The units go in a circle: ${path}`, 'Check parent and successor.'],
  },
  UNKNOWN_UNIT_CODE: {
    sv: ({ unit, nearest }) => [`Det finns ingen enhet ”${unit}” i listan`, menade(nearest, 'Kontrollera koden.')],
    en: ({ unit, nearest }) => [`There is no unit “${unit}” in the list`, didYouMean(nearest, 'Check the code.')],
  },
  GRID_PAIR: {
    sv: ({ question, availability }) => [`availability: ”${availability}” kan inte vara det som finns i förhållande till ”${question}”`, 'Ange ett annat rutnät med samma rader och lika numrerade steg, som inte hör ihop med ett tredje. Nyckeln skrivs bara vid det rutnät som frågar vad som är viktigt.'],
    en: ({ question, availability }) => [`availability: “${availability}” cannot be what there is beside “${question}”`, 'Name another grid with the same rows and the same numbered steps that belongs to no third one. The key is written only at the grid that asks what matters.'],
  },
  BACKGROUND_KIND: {
    sv: ({ question, kind }) => [`”${question}” är en fråga av typen ${kindSv(kind)} och kan inte dela en tabell`, 'Använd en fråga av typen single eller unit.'],
    en: ({ question, kind }) => [`“${question}” is ${kindEn(kind)} and cannot split a table`, 'Use a question of the kind single or unit.'],
  },
  NOT_BACKGROUND: {
    sv: ({ question, background }) => [`”${question}” är inte en av bakgrundsfrågorna${background === '' ? '' : ` (${background})`}`, 'Lägg till den i background, eller använd en av dem.'],
    en: ({ question, background }) => [`“${question}” is not one of the background questions${background === '' ? '' : ` (${background})`}`, 'Add it to background, or use one of them.'],
  },
  LATTICE_SELF: {
    sv: ({ question }) => [`”${question}” kan inte delas upp efter sig själv`, 'Ta bort tabellen, eller välj en annan bakgrundsfråga.'],
    en: ({ question }) => [`“${question}” cannot be split by itself`, 'Remove the table, or choose another background question.'],
  },
  LATTICE_TWICE: {
    sv: ({ question, by }) => [`Tabellen ${question} efter ${by} står två gånger`, 'Ta bort den ena.'],
    en: ({ question, by }) => [`The table ${question} by ${by} stands twice`, 'Remove one of them.'],
  },
  LATTICE_ROUTED: {
    sv: ({ question, by, depends }) => [
      `”${question}” visas bara för dem som svarat på ett visst sätt på ${depends}. Antalet svarande per ${by} skulle då avslöja hur många i varje grupp som svarade så`,
      `Publicera ”${question}” för alla tillsammans, eller dela upp ${depends} efter ${by} i stället.`,
    ],
    en: ({ question, by, depends }) => [
      `“${question}” is shown only to those who answered ${depends} in a certain way. Its number of answers by ${by} would tell how many in each group did`,
      `Publish “${question}” for everyone together, or split ${depends} by ${by} instead.`,
    ],
  },
  LATTICE_NESTED: {
    sv: ({ question, by, depends }) => [
      `”${question}” kan inte delas upp både efter ${by} och efter ${depends}: ${by} visas bara för dem som svarat på ett visst sätt på ${depends}. Skillnaden mellan tabellerna skulle säga vad de få svarade som fick frågan ${by} men hoppade över den`,
      `Behåll den ena av tabellerna, ${question} efter ${by} eller ${question} efter ${depends}.`,
    ],
    en: ({ question, by, depends }) => [
      `“${question}” cannot be split both by ${by} and by ${depends}: ${by} is shown only to those who answered ${depends} in a certain way. The tables side by side would tell what the few answered who were asked for ${by} but skipped it`,
      `Keep one of the tables, ${question} by ${by} or ${question} by ${depends}.`,
    ],
  },
});
