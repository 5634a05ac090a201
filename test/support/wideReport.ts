/** A report whose names are as long as they come: forty departments, and titles in both languages that fill a line three times. */
import { canonicalJson } from '../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { publishEdition } from '../../server/acts/publishEdition.js';
import type { Store } from '../../server/store/store.js';
import { answers, smallPlan, smallSurvey } from './smallReport.js';

const places = ['Sektionen', 'Avdelningen', 'Institutionen', 'Enheten'];
const subjects = ['laboratoriemedicin och medicinsk mikrobiologi', 'biomedicinsk teknik och medicinteknisk produktutveckling', 'arbets- och miljömedicin, klimat och luftföroreningar', 'forskningssjuksköterskor'];
const title = { sv: 'Inventering av forskningens behov av metodstöd vid universitetet och i regionens hälso- och sjukvårdsförvaltningar 2025', en: 'Inventory of the needs for methods support at the university and in the health care administrations of the region 2025' };
const codes = Array.from({ length: 40 }, (_unused, index) => `dept_${String(index + 1)}`);

/** In an inventory that somebody leads, closed, with two editions. */
export async function putWideReport(store: Store, inventory: string, now: Date): Promise<void> {
  const items = codes.map((code, index) => {
    const name = `${places[index % places.length] ?? ''} för ${subjects[(index >> 2) % subjects.length] ?? ''} ${String(index + 1)}`;
    return { code, name: { sv: name, en: name } };
  });
  const source = { ...smallSurvey('wide'), inventory, title, units: { departments: { label: { sv: 'institution', en: 'department' }, items } } };
  const reading = readDefinition(JSON.stringify(source), 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  await store.surveys.put({ slug: 'wide', inventory, state: 'open', version: 1 }, canonicalJson(reading.source));
  await store.surveys.setState('wide', 'closed');
  await store.surveys.putPlan('wide', canonicalJson({ ...smallPlan, survey: 'wide', kicker: title }));
  await store.people.putFrame('wide', codes.flatMap((department) => Array.from({ length: 40 }, () => ({ department }))));
  for (const note of ['', 'Sena svar från alla institutioner']) {
    await store.answers.addAll('wide', codes.flatMap((code) => [...answers(10, ['statistics'], code), ...answers(6, ['script', 'quotes'], code)]));
    await publishEdition(store, { survey: 'wide', note, now, who: 'test', language: 'sv' });
  }
}
