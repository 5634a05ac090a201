/** What there is to meet needs with, in the data package: one table for each chart that a report shows of it. */
import { neutralSupportTitle } from '../../findings/support/neutralSupportTitle.js';
import { statedTexts } from '../../findings/support/statedTexts.js';
import { isSupportChart, supportCharts } from '../../words/chartName.js';
import { supportHeads, type SupportColumn } from '../../words/supportHeads.js';
import { terms } from '../../words/terms.js';
import type { Edition } from '../edition.js';
import { localCsv } from '../localCsv.js';
import { supportCellText } from '../support/supportCsv.js';
import { supportOf } from '../support/supportOf.js';
import { supportRows } from '../support/supportRows.js';
import { packageField, type PackageField } from './packageField.js';
import type { PackageTable } from './packageTables.js';

const texts: readonly SupportColumn[] = ['question', 'code', 'label', 'verdict', 'exists', 'open', 'capacity', 'users', 'users_question', 'function', 'open_to', 'function_source', 'function_date', 'function_owner', 'below_interval', 'planned_place', 'option', 'option_name', 'part', 'place', 'pilot', 'stage', 'date', 'owner'];
const wholes: readonly SupportColumn[] = ['base', 'users_base', 'n', 'headcount', 'staff_today', 'year', 'methods', 'count', 'met', 'partly', 'unmet', 'projects', 'salaries', 'social_fees', 'indirect', 'other', 'cost'];
const percents: readonly SupportColumn[] = ['share', 'low', 'high', 'users_share', 'users_low', 'users_high'];

function fieldOf(name: SupportColumn): PackageField {
  const type = texts.includes(name) ? 'string' : wholes.includes(name) ? 'integer' : 'number';
  const unit = percents.includes(name) ? { sv: ', procent', en: ', per cent' } : { sv: '', en: '' };
  const titles = { sv: supportHeads.sv[name] + unit.sv, en: supportHeads.en[name] + unit.en };
  return { name, type, title: titles.en, titles, description: `${titles.en}.` };
}

/** Labels are in English where the survey has them. */
export function supportTables(edition: Edition): readonly PackageTable[] {
  const { plan, number, definition } = edition;
  if (edition.support === undefined) return [];
  const [sv, en] = [supportOf(edition, 'sv'), supportOf(edition, 'en')];
  const shown = new Set(plan.figures.map(({ chart }) => chart).filter(isSupportChart));
  return supportCharts.filter((chart) => shown.has(chart)).flatMap((chart): readonly PackageTable[] => {
    const { columns, rows } = supportRows(chart, en, 'en');
    if (rows.length === 0) return [];
    const more: readonly (readonly [PackageField, string])[] = [[packageField('edition'), number], ...(definition.example ? [[packageField('example'), `${terms.sv.exampleBand} / ${terms.en.exampleBand}`] as const] : [])];
    const fields = [...columns.map(fieldOf), ...more.map(([field]) => field)];
    const lines = rows.map((row) => [...row.map((cell) => supportCellText(cell, 'en')), ...more.map(([, value]) => value)]);
    return [{
      name: chart,
      path: `tables/${chart}.csv`,
      titles: { sv: neutralSupportTitle(chart, 'sv'), en: neutralSupportTitle(chart, 'en') },
      descriptions: { sv: statedTexts(chart, sv, 'sv').join(' '), en: statedTexts(chart, en, 'en').join(' ') },
      fields,
      csv: localCsv([fields.map(({ name }) => name), ...lines], 'en').slice(1),
    }];
  });
}
