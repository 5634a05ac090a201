import { expect } from 'chai';
import { referencePath } from './reference.js';
import { openReferences } from './referenceFolder.js';
import { countsOf, walkReference } from './walk.js';

describe('every number that R computed', () => {
  const folder = referencePath();
  if (folder === undefined) {
    it('needs ../shared/reference, which is not beside this checkout');
    return;
  }
  for (const reference of openReferences(folder)) {
    it(`is ours: ${reference.name}`, async function () {
      this.timeout(120_000);
      const walked = await walkReference(reference);
      expect(walked.differences.slice(0, 5)).to.deep.equal([]);
      expect(walked.notCovered.slice(0, 5)).to.deep.equal([]);
      expect(countsOf([walked]).matched).to.be.greaterThan(0);
    });
  }
});
