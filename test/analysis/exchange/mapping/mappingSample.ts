/** The example of docs/mapping.md, and a definition that it is the mapping of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import { getSample } from '../../survey/sample.js';
import { projectRoot } from '../../../support/projectRoot.js';

const options = (...codes: readonly string[]) =>
  `[${codes.map((code) => `{ code: ${code}, label: { sv: ${code} på svenska, en: The ${code} }${code === 'other' ? ', meaning: other' : ''} }`).join(', ')}]`;

const question = (code: string, kind: string, rest = '') => `
      - code: ${code}
        kind: ${kind}
        text: { sv: "${code}?", en: "${code}?" }
${rest === '' ? '' : `        ${rest}\n`}`;

export const definitionText = `behov: 1
survey: research-data-2021
inventory: research-data
version: 1
languages: [sv, en]
title: { sv: Forskningsdata, en: Research data }
organisation: { sv: Lärosätet, en: The university }
population: { sv: forskare, en: researchers }
collected: elsewhere
units:
  departments:
    label: { sv: institution, en: department }
    items: [{ code: medicine, name: { sv: Medicin, en: Medicine } }, { code: physics, name: { sv: Fysik, en: Physics } }]
sections:
  - code: all
    title: { sv: Allt, en: All }
    questions:${[
      question('role', 'single', `options: ${options('professor', 'doctoral')}`),
      question('tools', 'multiple', `options: ${options('dmp', 'archive', 'other')}`),
      question('funders', 'multiple', `options: ${options('council', 'foundation', 'other')}`),
      question('need', 'grid', `rows: ${options('dmp', 'archive')}
        scale: [{ code: low, label: { sv: Lågt, en: Low }, value: 1 }, { code: high, label: { sv: Högt, en: High }, value: 2 }, { code: cannot_judge, label: { sv: Vet ej, en: Cannot judge }, meaning: dont_know }]`),
      question('priorities', 'ranking', `places: 2\n        options: ${options('dmp', 'archive', 'storage')}`),
      question('films', 'ranking', `places: 2\n        options: ${options('first', 'second')}`),
      question('wishes', 'ranking', `places: 2\n        options: ${options('time', 'money')}`),
      question('hours', 'number'),
      question('years', 'number'),
      question('comments', 'text'),
      question('career', 'single', `derivedFrom: [role, years]\n        options: ${options('early', 'late', 'unclear')}`),
      question('experience', 'single', `derivedFrom: [years]\n        options: ${options('under_5', 'five_to_ten', 'over_10')}`),
      question('budget', 'unit', 'list: departments'),
    ].join('')}
`;

export const definition = getSample(definitionText);

export const mappingText = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(projectRoot, 'docs', 'mapping.md'), 'utf8'))?.[1] ?? '';

/** The example with one passage in place of another; an error when it is not there, so that no test checks nothing. */
export function mappingWith(passage: string, instead: string): string {
  if (!mappingText.includes(passage)) throw new Error(`the example of docs/mapping.md has no “${passage}”`);
  return mappingText.replace(passage, () => instead);
}

export const readSample = (text = mappingText) => readMapping(text, 'mapping.yaml', definition);
