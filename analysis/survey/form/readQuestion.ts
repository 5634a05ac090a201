import type { Question } from '../definition.js';
import { readMultiple, readSingle } from './readChoice.js';
import { readGrid } from './readGrid.js';
import type { QuestionReading, Reading } from './reading.js';
import { readRanking } from './readRanking.js';
import { readUnit } from './readUnit.js';
import { readNumber, readText } from './readWritten.js';

/** What the fields of one question say, whatever its kind. */
export function readQuestion(question: Question, reading: Reading): QuestionReading {
  switch (question.kind) {
    case 'single':
      return readSingle(question, reading);
    case 'multiple':
      return readMultiple(question, reading);
    case 'grid':
      return readGrid(question, reading);
    case 'ranking':
      return readRanking(question, reading);
    case 'number':
      return readNumber(question, reading);
    case 'text':
      return readText(question, reading);
    case 'unit':
      return readUnit(question, reading);
  }
}
