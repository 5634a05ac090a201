import type { AnswersWords } from '../answersPage.js';

export const answersPage = {
  title: 'Answers',
  errorPrefix: 'Error: ',
  problemHeading: 'One thing needs correcting',
  refusedHeading: 'No answers were exported',
  count: ({ count }) => `${count} answers can be exported. The latest are included once they have been mixed with others.`,
  tooFew: ({ fewest }) => `Single answers are not given out until there are at least ${fewest}.`,
  purpose: 'What are the answers for?',
  purposeHint: ({ most }) => `At most ${most} characters. The purpose, the number of answers and your name are kept in the activity log.`,
  texts: 'Include what people wrote in their own words',
  textsWarning: 'Free text may hold names or facts about health, and is sometimes recognised. Include it only if the purpose needs it.',
  rule: 'After an export the answers can be exported again if none have changed, or when at least five have been added. If answers have been withdrawn or changed, at least five must also be gone. Otherwise two files would show whose answers they differ by. It is best to export when the survey is closed.',
  submit: 'Download the answers (CSV)',
  inFileHeading: 'About the file',
  inFile: [
    'One row an answer, in random order. No row has a name, an address, a time or a receipt code.',
    'No small groups are hidden here: who reads rows sees single people’s answers. Do not pass the file on.',
    'Cells that begin with a full stop say why there is no answer: .skipped, .not_shown, .not_reached, .not_asked.',
    'The file can be read back by behov analyse, together with the questionnaire.',
  ],
  definition: 'Download the questionnaire (JSON)',
  definitionHint: 'Questions, options and codes that explain the columns of the file.',
} satisfies AnswersWords;
