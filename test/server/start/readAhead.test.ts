/** One questionnaire is read before anybody can ask for a page; none that no longer reads keeps a program from starting. */
import { expect } from 'chai';
import { readAhead } from '../../../server/start/readAhead.js';
import type { StoredSurvey } from '../../../server/store/store.js';
import { smallSurvey } from '../../support/smallReport.js';

const survey = (slug: string, about: Partial<StoredSurvey> = {}): StoredSurvey => ({ slug, inventory: 'small', state: 'open', version: 2, revision: 1, entry: 'open', ...about });

async function readOf(list: readonly StoredSurvey[], source: string): Promise<readonly string[]> {
  const read: string[] = [];
  await readAhead({
    list: () => Promise.resolve(list),
    getDefinition: (slug, version) => {
      read.push(`${slug}@${String(version)}`);
      return Promise.resolve({ survey: slug, version, revision: 1, source });
    },
  });
  return read;
}

describe('the questionnaire read before anybody asks', () => {
  const source = JSON.stringify(smallSurvey());

  it('is one that takes answers, and only one', async () => {
    const none = [survey('draft', { state: 'draft' }), survey('thrown', { trashed: '2026-01-01' }), survey('gone', { erased: '2026-01-01' }), survey('ended', { state: 'closed' })];
    expect(await readOf(none, source)).to.deep.equal([]);
    expect(await readOf([...none, survey('first'), survey('second')], source)).to.deep.equal(['first@2']);
  });

  it('may no longer read: that is told to whoever asks for it', async () => {
    expect(await readOf([survey('broken')], '{}')).to.deep.equal(['broken@2']);
  });
});
