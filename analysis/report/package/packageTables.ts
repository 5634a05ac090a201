/** One published table of the data package: language-neutral codes, labels in every language of the survey, numbers as in the CSV of figures. */
import type { Published } from '../../disclosure/published.js';
import type { SinceWave } from '../../disclosure/publishedWave.js';
import { nameOfQuestion } from '../../findings/names.js';
import { neutralTitle } from '../../findings/neutralTitle.js';
import type { Definition, Text } from '../../survey/definition.js';
import { terms } from '../../words/terms.js';
import { combinationRows } from '../combinationRows.js';
import { contextOf } from '../contextOf.js';
import { csvCount, csvPercent } from '../csvNumbers.js';
import type { Edition } from '../edition.js';
import { asText, localCsv } from '../localCsv.js';
import { csvMean } from '../numberCsv.js';
import { supportTables } from './supportTables.js';
import { noteText } from '../noteText.js';
import { sinceCells, sinceColumns } from '../sinceCells.js';
import { packageField, type FieldName, type PackageField } from './packageField.js';

export interface PackageTable {
  readonly name: string;
  readonly path: string;
  readonly titles: Readonly<Record<'sv' | 'en', string>>;
  readonly descriptions: Readonly<Record<'sv' | 'en', string>>;
  readonly fields: readonly PackageField[];
  readonly csv: string;
}

interface Filled {
  readonly fields: readonly PackageField[];
  readonly rows: readonly (readonly string[])[];
}

function inEach({ languages }: Definition, text: Text | undefined): readonly string[] {
  return languages.map((tag) => asText(text?.get(tag) ?? ''));
}

function labelled({ languages }: Definition, name: FieldName): readonly PackageField[] {
  return languages.map((tag) => packageField(name, tag));
}

/** A standard reader takes the first bytes of a file for the name of its first column, so there is no mark before them. */
function withoutMark(csv: string): string {
  return csv.slice(1);
}

function categories(field: PackageField, table: Published, language: 'sv' | 'en'): PackageField {
  const pairs = table.rows.map((row) => (field.name === 'code' ? ([row.code, row.label] as const) : field.name === 'group' && row.group !== null ? ([row.group.code, row.group.label] as const) : field.name === 'item' && row.item !== null ? ([row.item.code, row.item.label] as const) : undefined));
  const found = new Map(pairs.flatMap((pair) => (pair === undefined ? [] : [[asText(pair[0]), pair[1].get(language) ?? pair[0]] as const])));
  return found.size === 0 ? field : { ...field, categories: [...found].map(([value, label]) => ({ value, label })) };
}

function shares(table: Published, definition: Definition, since: SinceWave | undefined): Filled {
  const before = ['question', 'group_question', 'group'] as const;
  const after = ['count', 'base', 'share', 'low', 'high', 'interval_method', 'release', 'base_rule'] as const;
  const one = (name: FieldName): PackageField => categories(packageField(name), table, 'en');
  const fields = [...before.map(one), ...labelled(definition, 'group_label'), one('item'), one('code'), ...labelled(definition, 'label'), ...after.map((name) => packageField(name)), ...(since === undefined ? [] : sinceColumns.map((name) => packageField(name)))];
  const rows = table.rows.map((row) => [
    table.question, row.group?.question ?? '', row.group?.code ?? '', ...inEach(definition, row.group?.label), row.item?.code ?? '', asText(row.code), ...inEach(definition, row.label),
    csvCount(row.count), csvCount(row.base), csvPercent(row.share, row, 'en'), csvPercent(row.low, row, 'en'), csvPercent(row.high, row, 'en'), row.intervalMethod ?? '', row.release, table.baseRule,
    ...(since === undefined ? [] : sinceCells(since, row, 'en')),
  ]);
  return { fields, rows };
}

function numbers(table: Published, definition: Definition): Filled {
  const after = ['base', 'mean', 'low', 'high', 'median', 'sd', 'release', 'base_rule'] as const;
  const fields = [...(['question', 'group_question', 'group'] as const).map((name) => packageField(name)), ...labelled(definition, 'group_label'), ...after.map((name) => packageField(name))];
  const rows = table.numbers.map((row) => {
    const { group, base, mean, low, high, median, sd, release } = row;
    return [table.question, group?.question ?? '', group?.code ?? '', ...inEach(definition, group?.label), csvCount(base), ...[mean, low, high, median, sd].map((value) => csvMean(value, row, 'en')), release, table.baseRule];
  });
  return { fields, rows };
}

/** A file that lies alone still says which edition it is of, and that its numbers are invented when they are. */
function onEachRow({ number, definition }: Edition, { fields, rows }: Filled): Filled {
  const more: readonly (readonly [FieldName, string])[] = [['edition', number], ...(definition.example ? [['example', `${terms.sv.exampleBand} / ${terms.en.exampleBand}`] as const] : [])];
  return { fields: [...fields, ...more.map(([name]) => packageField(name))], rows: rows.map((row) => [...row, ...more.map(([, value]) => value)]) };
}

function titleOf(edition: Edition, table: Published, language: 'sv' | 'en'): string {
  const isIndicator = edition.definition.indicators.has(table.question);
  return isIndicator ? nameOfQuestion(edition.definition, table.question, language) : neutralTitle({ table }, contextOf(edition, language));
}

/** What changed since the wave before stands beside the numbers of now. */
function sinceIn({ earlier }: Edition, { question, by }: Published): SinceWave | undefined {
  const compared = by.length > 0 ? undefined : earlier?.questions.find((each) => each.question === question && each.rows.length > 0);
  return earlier === undefined || compared === undefined ? undefined : { wave: earlier, compared };
}

/** Nothing where nothing in the table is shown. */
function packageTable(edition: Edition, table: Published, name = [table.question, ...table.by].join('-by-')): readonly PackageTable[] {
  const { definition } = edition;
  if (table.rows.length === 0 && table.numbers.length === 0) return [];
  const { fields, rows } = onEachRow(edition, table.numbers.length > 0 ? numbers(table, definition) : shares(table, definition, sinceIn(edition, table)));
  const said = (language: 'sv' | 'en'): string => table.notes.map((code) => noteText(code, table, language)).join(' ');
  return [{
    name,
    path: `tables/${name}.csv`,
    titles: { sv: titleOf(edition, table, 'sv'), en: titleOf(edition, table, 'en') },
    descriptions: { sv: said('sv'), en: said('en') },
    fields,
    csv: withoutMark(localCsv([fields.map((field) => field.name), ...rows], 'en')),
  }];
}

/** What was chosen together stands in a file of its own. */
function togetherTables(edition: Edition): readonly PackageTable[] {
  return (edition.combinations ?? []).flatMap((told) => {
    const table = edition.tables.find(({ question, by }) => question === told.question && by.length === 0);
    return table === undefined ? [] : packageTable(edition, { ...table, rows: combinationRows(table, told), notes: [] }, `${told.question}-together`);
  });
}

/** Every table of the edition of which something is shown, key numbers last; each is written when it is taken, as all of them take a while. */
export function* packageTables(edition: Edition): Generator<PackageTable> {
  for (const table of [...edition.tables, ...edition.indicators.map((indicator) => indicator.table)]) yield* packageTable(edition, table);
  yield* togetherTables(edition);
  yield* supportTables(edition);
}
