/** The published tables of an edition as a data package: CSV, a codebook, and `datapackage.json` (Frictionless Data, version 2). */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { citation } from '../../analysis/findings/citation.js';
import { exampleBand } from '../../analysis/findings/figureWords.js';
import { licenceName, licenceUrl } from '../../analysis/findings/licence.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import { codebookColumns, codebookCsv } from '../../analysis/report/package/codebook.js';
import { packageTables, type PackageTable } from '../../analysis/report/package/packageTables.js';
import { reasonToJson } from '../../analysis/words/reason.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { ZipEntry } from '../draw/documents/fixedZip.js';

type Each = Readonly<Record<'sv' | 'en', string>>;

const missingValues = [{ value: '', label: 'nobody answered, or does not apply' }, { value: '..', label: 'not shown, to protect those who answered' }];

function each(of: (language: 'sv' | 'en') => string): Each {
  return { sv: of('sv'), en: of('en') };
}

function fileFacts(path: string, text: string) {
  const bytes = Buffer.from(text);
  return { path, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

function tableResource({ name, path, titles, descriptions, fields, csv }: PackageTable) {
  return { name, title: titles.en, titles, description: descriptions.en, descriptions, ...fileFacts(path, csv), schema: { fields, missingValues } };
}

function codebookResource({ definition: { languages } }: Edition, csv: string) {
  const fields = [...codebookColumns, ...languages.map((tag) => `label_${tag}`)].map((name) => ({ name, type: name === 'number' ? 'integer' : 'string' }));
  const titles = { sv: 'Kodbok', en: 'Codebook' };
  const description = 'What the codes of questions, answers, rows, units and indicators stand for.';
  return { name: 'codebook', title: titles.en, titles, description, ...fileFacts('codebook.csv', csv), schema: { fields, missingValues: [''] } };
}

/** Whose answers they are: what the plan says where others collected them. */
function sourcesOf({ definition, plan }: Edition) {
  const collected = each((language) => `${textIn(definition.organisation, language)}: ${textIn(definition.title, language)}`);
  const { source } = plan;
  const told = source === undefined ? [] : [{ title: textIn(source, 'en'), titles: each((language) => textIn(source, language)) }];
  return [{ title: collected.en, titles: collected }, ...told];
}

/** A package whose licence nobody has stated has none: the rules ask for at least a name or a path in each. */
function licencesOf({ plan: { licence } }: Edition) {
  if (licence === undefined) return {};
  const titles = each((language) => licenceName(licence, language));
  return { licenses: [{ ...('id' in licence ? { name: licence.id } : {}), path: licenceUrl(licence), title: titles.en, titles }] };
}

interface About {
  readonly hash: string;
  /** Where its citation leads, or that nobody knows; absent where it is of no site. */
  readonly address?: (language: Language) => string | undefined;
}

function describe(edition: Edition, { hash, address }: About) {
  const { definition, number, date, software, survey } = edition;
  const said = each((language) => {
    const context = contextOf(edition, language);
    const example = definition.example ? `${exampleBand(context)} ` : '';
    return `${example}${citation(context, address?.(language))}`;
  });
  const titles = each((language) => `${textIn(definition.title, language)}, ${number}`);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${survey}-${number}`,
    title: titles.en,
    titles,
    description: said.en,
    descriptions: said,
    version: `${number}.0`,
    created: `${date}T00:00:00Z`,
    ...licencesOf(edition),
    contributors: [{ title: textIn(definition.organisation, 'en'), roles: ['creator'] }],
    sources: sourcesOf(edition),
    edition: { survey, number, replaces: edition.replaces, ...(edition.repeats === undefined ? {} : { repeats: edition.repeats }), note: reasonToJson(edition.note), hash: `sha256:${hash}`, software, example: definition.example },
  };
}

/** One table at a time, with a turn for everybody else between them. */
export async function dataPackage(edition: Edition, about: About): Promise<readonly ZipEntry[]> {
  const tables: PackageTable[] = [];
  for (const table of packageTables(edition)) {
    tables.push(table);
    await setImmediate();
  }
  const codebook = codebookCsv(edition.definition);
  const description = { ...describe(edition, about), resources: [...tables.map(tableResource), codebookResource(edition, codebook)] };
  return [
    { path: 'datapackage.json', bytes: Buffer.from(`${JSON.stringify(description, null, 1)}\n`) },
    { path: 'codebook.csv', bytes: Buffer.from(codebook) },
    ...tables.map(({ path, csv }) => ({ path, bytes: Buffer.from(csv) })),
  ];
}
