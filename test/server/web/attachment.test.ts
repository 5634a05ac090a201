/** Authority: trust T36 (a name in a header), RFC 6266 (4.3: `filename` and `filename*`), RFC 8187 (3.2: what stands unencoded). */
import { expect } from 'chai';
import { attachment } from '../../../server/web/attachment.js';

const nameIn = (header: string): string | undefined => {
  const [, encoded] = /; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)$/.exec(header) ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
};

describe('the name of a file that is saved', () => {
  for (const [name, plain, whole] of [
    ['behov-2025_utg1.2_fig6_sv.docx', 'behov-2025_utg1.2_fig6_sv.docx', undefined],
    ['avdelningar på norra området.csv', 'avdelningar_p__norra_omr_det.csv', 'avdelningar på norra området.csv'],
    ['a\r\nSet-Cookie: x=1', 'a__Set-Cookie__x_1', 'a__Set-Cookie_ x=1'],
    ['"; filename="evil.exe', '___filename__evil.exe', '_; filename=_evil.exe'],
    ['../../etc/passwd', '__.._etc_passwd', undefined],
    ['..\\..\\windows.csv', '__.._windows.csv', undefined],
    ['.htaccess', '_htaccess', undefined],
    ["o'clock (1)*.csv", 'o_clock__1__.csv', "o'clock (1)_.csv"],
    ['🧬 gener.csv', '__gener.csv', '🧬 gener.csv'],
    ['half \ud83d a letter.csv', 'half___a_letter.csv', 'half _ a letter.csv'],
    ['from\u202eright.csv', 'from_right.csv', undefined],
    ['', '_', undefined],
  ] as const) {
    it(`T36 ${JSON.stringify(name)}`, () => {
      const header = attachment(name);
      expect(header).to.match(/^attachment; filename="[A-Za-z0-9._-]+"(?:; filename\*=UTF-8''[\x21-\x7e]+)?$/);
      expect([/filename="([^"]*)"/.exec(header)?.[1], nameIn(header)]).to.deep.equal([plain, whole]);
    });
  }

  it('T36 a long name is cut between letters', () => {
    expect(Array.from(nameIn(attachment('å🧬'.repeat(500))) ?? '')).to.have.length(100);
  });
});
