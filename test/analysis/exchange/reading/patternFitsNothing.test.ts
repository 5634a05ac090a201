import { expect } from 'chai';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import { readMapped } from '../../../../analysis/exchange/reading/readMapped.js';
import { openTable } from '../../../../analysis/exchange/records/openTable.js';
import { getSample } from '../../survey/sample.js';

const definition = getSample(`behov: 1
survey: films
inventory: films
version: 1
languages: [en]
title: Films
organisation: A paper
population: viewers
collected: elsewhere
sections:
  - code: all
    title: All
    questions:
      - code: seen
        kind: multiple
        text: Which have you seen?
        options: [{ code: first, label: First }, { code: second, label: Second }, { code: third, label: Third }]
`);

/** Faults of a file with this header (one line a row) through a mapping with this `options`. */
function faultsOf(header: string, options: string) {
  const text = `behov: 1\nsurvey: films\nquestions:\n  seen: { options: ${options} }\n`;
  const { mapping } = readMapping(text, 'mapping.yaml', definition);
  const opened = openTable(() => [new TextEncoder().encode(`${header}\nx,x,x\n`)], { headerRows: 1, delimiter: ',' }, 'films.csv');
  if (mapping === undefined || !('table' in opened)) throw new Error('the sample does not read');
  const reading = readMapped({ definition, mapping, table: opened.table, file: 'films.csv' });
  for (const respondent of reading.respondents) expect(respondent).to.equal(undefined);
  return reading.result().faults.map(({ code, params, place }) => ({ code, ...params, line: place?.line }));
}

describe('a pattern that fits no column', () => {
  it('is one fault, with the pattern as written and the name that was looked for first', () => {
    expect(faultsOf('Seen,,\nFirst,Second,Third', '"Seen | {label}"')).to.deep.equal([
      { code: 'PATTERN_NOT_FOUND', pattern: 'Seen | {label}', count: 3, tried: 'Seen | First', columns: 3, line: 4 },
    ]);
  });

  it('is a fault for each option that has none where others have', () => {
    expect(faultsOf('Seen: First,Seen: Secund,Seen: Therd', '"Seen: {label}"').map(({ code }) => code)).to.deep.equal(['COLUMN_NOT_FOUND', 'COLUMN_NOT_FOUND']);
  });

  it('leaves columns that are written one by one as they are', () => {
    expect(faultsOf('a,b,c', '{ first: A1, second: A2, third: A3 }').map(({ code }) => code)).to.deep.equal(['COLUMN_NOT_FOUND', 'COLUMN_NOT_FOUND', 'COLUMN_NOT_FOUND']);
  });
});
