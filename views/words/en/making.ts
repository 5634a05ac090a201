import type { MakingWords } from '../making.js';

export const making: MakingWords = {
  kinds: { pdf: 'The whole report as PDF', docx: 'The whole report for Word', pptx: 'The whole report as slides', xlsx: 'The tables of the report as a spreadsheet', html: 'The whole report in one file', 'data.zip': 'Every table as a data package', zip: 'All files in one archive', summary: 'The one-page summary', figure: 'A figure as a file' },
  titles: {
    waiting: 'The file is waiting for its turn', working: 'The file is being made', ready: 'The file is ready', poor: 'The file is ready, but not whole', failed: 'The file could not be made just now',
    left: 'You are no longer waiting for the file', stopped: 'The work has been stopped', idle: 'The file has not been made yet', others: 'The file is being made for others',
  },
  leads: {
    waiting: 'Two files are made at a time, and others came first. This page fetches the file when it is ready.',
    working: 'A file is made when somebody first asks for it, and is kept from then on. This page fetches it when it is ready.',
    ready: 'The download starts by itself. If it does not, use the button.',
    failed: 'What was made is kept. Try again in a while.',
    left: 'The file is finished all the same, as others are waiting for it. You can fetch it later.',
    stopped: 'What was made is kept, so it will be quicker next time.',
    idle: 'It is made when somebody first asks for it. That may take a while.',
    others: 'You can wait for the same file.',
  },
  poor: (missing) => `What could not be made just now (${missing}) is not in the file. Fetch it as it is, or try again in a while.`,
  bar: 'How far it has come',
  figures: (done, of) => `${done} of ${of} figures are done`,
  parts: (done, of) => `${done} of ${of} parts are done`,
  before: (count) => (count === 1 ? 'One other file comes first.' : `${String(count)} other files come first.`),
  shared: (count) => (count === 1 ? 'One other is waiting for the same file. If you stop waiting, the work goes on.' : `${String(count)} others are waiting for the same file. If you stop waiting, the work goes on.`),
  refreshes: 'This page is read again every three seconds.',
  look: 'See how far it has come now',
  stop: 'Cancel',
  get: 'Get the file',
  make: 'Make the file',
  again: 'Try again',
  report: 'To the report',
};
