/** Authority: users.md 13 (why an edition was changed or withdrawn is told in the reader's language). */
import { expect } from 'chai';
import { reasonFromJson, reasonIn, reasonLanguages, reasonOf, reasonTag, reasonToJson } from '../../../analysis/words/reason.js';
import { reasonFaults } from '../../../server/acts/askedReason.js';

describe('a reason in the languages of a survey', () => {
  it('is shown in the reader’s language, and marked where it is not', () => {
    const both = reasonOf(new Map([['sv', ' Fel bas '], ['en', 'Wrong base'], ['de', '']]));
    expect([reasonIn(both, 'sv'), reasonIn(both, 'en'), reasonTag(both, 'sv'), reasonTag(both, 'en')]).to.deep.equal(['Fel bas', 'Wrong base', '', '']);
    const one = reasonOf(new Map([['sv-FI', 'Fel bas']]));
    expect([reasonIn(one, 'en'), reasonTag(one, 'en'), reasonTag(one, 'sv')]).to.deep.equal(['Fel bas', 'sv-FI', '']);
    expect([reasonIn(reasonOf(' '), 'sv'), reasonOf(' ').size]).to.deep.equal(['', 0]);
  });

  it('as older editions have it, a text in a language that nobody knows, is the same text for all, and reads back as it was', () => {
    const old = reasonFromJson('Fler svar');
    expect([reasonIn(old, 'sv'), reasonIn(old, 'en'), reasonTag(old, 'en'), reasonToJson(old)]).to.deep.equal(['Fler svar', 'Fler svar', '', 'Fler svar']);
    for (const value of ['', 'Fler svar', { sv: 'a', en: 'b' }]) expect(reasonToJson(reasonFromJson(value))).to.deep.equal(value);
    for (const value of [null, undefined, 7, ['a']]) expect(() => reasonFromJson(value)).to.throw(TypeError);
  });

  it('is asked for in those of a survey’s languages that readers meet', () => {
    expect([['en', 'sv'], ['sv'], ['fi', 'en-GB', 'en-US'], ['de', 'fi']].map(reasonLanguages)).to.deep.equal([['sv', 'en'], ['sv'], ['en-GB'], ['de']]);
    const asked = (written: string | ReadonlyMap<string, string>, languages = ['sv', 'en']) => reasonFaults(reasonOf(written), { languages, shortest: 3, field: 'reason', code: 'c', params: {} }).map(({ field, params }) => [field, params['language_en'], params['length']]);
    expect(asked(new Map([['sv', 'Därför'], ['en', ' x ']]))).to.deep.equal([['reason_en', 'English', 1]]);
    expect(asked(new Map())).to.deep.equal([['reason_sv', 'Swedish', 0], ['reason_en', 'English', 0]]);
    expect(asked(new Map([['sv', 'a'.repeat(1001)]]), ['sv']), 'one language needs no name').to.deep.equal([['reason_sv', '', 1001]]);
    expect([asked('Därför'), asked(new Map([['sv', 'Därför'], ['en', 'Because']]))]).to.deep.equal([[], []]);
  });
});
