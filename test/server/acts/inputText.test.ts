/** Files of another kind where text is read. Authority: the signatures of ZIP (APPNOTE 4.3), OLE (MS-CFB 2.2), PDF (ISO 32000), PNG. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { run } from '../../../server/cli/run.js';
import { smallSurvey } from '../../support/smallReport.js';

const zipOf = (name: string): Buffer => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0xfe, 0x80]), Buffer.from(name), Buffer.from([0xc8, 0])]);
const oleOf = (name: string): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(name, 'utf16le')]);

describe('a file that is no text, where text is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'behov-text-'));
  const path = (name: string): string => join(folder, name);
  before(() => writeFileSync(path('survey.json'), JSON.stringify(smallSurvey(), null, 1).replace(/<[^>]*>/g, '')));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const said = async (...words: readonly string[]) => {
    let text = '';
    const exit = await run(words, { out: (more) => (text += more), err: (more) => (text += more) }, {});
    return { exit, text };
  };

  for (const [name, bytes, en, sv] of [
    ['answers.xlsx', zipOf('xl/workbook.xml'), 'an Excel file (.xlsx)', 'en Excelfil (.xlsx)'],
    ['words.docx', zipOf('word/document.xml'), 'a ZIP archive that is no Excel file', 'ett ZIP-arkiv utan Excelfil i'],
    ['old.xls', oleOf('Workbook'), 'an Excel file in the old format .xls', 'en Excelfil i det gamla formatet .xls'],
    ['locked.xlsx', oleOf('EncryptedPackage'), 'an Excel file with a password', 'en Excelfil med lösenord'],
    ['report.pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), 'a PDF', 'en PDF'],
    ['image.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not text', 'inte text'],
  ] as const) {
    it(`${name} is said to be what it is, as definition, mapping and plan, in both languages, exit 65`, async () => {
      const file = path(name);
      writeFileSync(file, bytes);
      const survey = ['check', '--survey', path('survey.json')];
      for (const words of [['check', '--survey', file], [...survey, '--mapping', file], [...survey, '--plan', file]]) {
        const english = await said(...words, '--lang', 'en');
        expect(english.exit, words.join(' ')).to.equal(65);
        expect(english.text).to.include(`${file}: Text is read here, but the file is ${en}`).and.include('YAML or JSON').and.not.include('UTF-8');
        expect((await said(...words, '--lang', 'sv')).text).to.include(`${file}: Här läses text, men filen är ${sv}`).and.not.include('UTF-8');
      }
    });
  }

  it('a spreadsheet named as our own answers is said to be one, and what it takes to read it', async () => {
    writeFileSync(path('own.xlsx'), zipOf('xl/workbook.xml'));
    const { exit, text } = await said('analyse', '--survey', path('survey.json'), '--responses', path('own.xlsx'), '--lang', 'en');
    expect(exit).to.equal(65);
    expect(text).to.include('an Excel file (.xlsx)').and.include('--responses together with a --mapping');
  });

  it('text in another encoding is still text that is not UTF-8', async () => {
    const title = 'behov: 1\ntitle: Behov av stöd på svenska\n';
    for (const [name, bytes] of [['latin1.yaml', Buffer.from(title, 'latin1')], ['utf16.yaml', Buffer.from(`\ufeff${title}`, 'utf16le')], ['unmarked.yaml', Buffer.from(`${title}żółć`, 'utf16le')]] as const) {
      writeFileSync(path(name), bytes);
      expect((await said('check', '--survey', path(name), '--lang', 'en')).text, name).to.include('is not saved as UTF-8');
    }
  });
});
