import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import { textOf } from '../../data/needsInventory.js';

interface Document {
  readonly lattice: readonly { readonly question: string; readonly by: string }[];
}

function stored(): Document {
  const reading = readDefinition(textOf('survey.yaml') ?? '', 'survey.yaml', textOf);
  if (reading.definition === undefined) throw new Error('the example reads');
  return reading.source as unknown as Document;
}

describe('a definition that was accepted once', () => {
  it('stays readable when the rules about publishing have grown stricter, which stop what is new', () => {
    const document = stored();
    const older = { ...document, lattice: [...document.lattice, { question: 'met', by: 'role' }] };
    const text = JSON.stringify(older);
    expect(readDefinition(text, 'older').faults?.map(({ code }) => code)).to.deep.equal(['LATTICE_ROUTED']);
    const definition = readStoredDefinition(text, 'older');
    expect(definition.lattice).to.deep.equal(older.lattice);
    expect(definition.questions.size).to.equal(readStoredDefinition(JSON.stringify(document), 'now').questions.size);
  });

  it('is not read when it is broken in another way', () => {
    expect(() => readStoredDefinition(JSON.stringify({ ...stored(), sections: [] }), 'broken')).to.throw('broken no longer reads');
  });
});
