import { expect } from 'chai';
import { definitionToYaml } from '../../../analysis/exchange/definitionToYaml.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { changesBetween } from '../../../analysis/survey/versions/changesBetween.js';
import { readWritten, withVersion, writtenOf, writtenToText } from '../../../server/acts/lifecycle/writtenDefinition.js';
import { everyKind } from '../collect/everyKind.js';

describe('a definition as it was written', () => {
  it('reads back the same when it is written out, and when it was kept with its lists', () => {
    const reading = readDefinition(everyKind(), 'survey.yaml');
    if (reading.definition === undefined) throw new Error('the example does not read');
    const again = readDefinition(definitionToYaml(reading.source), 'survey.yaml');
    expect(again.faults).to.equal(undefined);
    if (again.definition !== undefined) expect(changesBetween(reading.definition, again.definition)).to.deep.equal({ wording: [], structure: [], promises: [] });
    const written = { file: 'x.yaml', text: '# mine\nbehov: 1\n', beside: new Map([['__proto__', 'code'], ['a.csv', 'å']]) };
    expect(writtenOf({ survey: 'x', version: 1, revision: 1, source: '{}', written: writtenToText(written) })).to.deep.equal(written);
  });

  it('takes another version number where that stands, and changes nothing else', () => {
    const text = `# version: 9\n${everyKind(41)}`;
    const changed = withVersion({ file: 'survey.yaml', text, beside: new Map() }, 7);
    expect(changed.text).to.equal(text.replace('version: 41', 'version: 7'));
    expect(readWritten(changed).definition?.version).to.equal(7);
    const json = JSON.stringify({ behov: 1, version: 3, survey: 'a' });
    expect(withVersion({ file: 'a.json', text: json, beside: new Map() }, 12).text).to.equal(json.replace('3', '12'));
  });
});
