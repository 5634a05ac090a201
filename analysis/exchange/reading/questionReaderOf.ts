import type { GridQuestion, MultipleQuestion, Option, Question, RankingQuestion } from '../../survey/definition.js';
import type { Otherwise, QuestionSource, Spellings } from '../mapping/mapping.js';
import { codeCell } from './codeCell.js';
import { delimitedCell } from './delimitedCell.js';
import { delimitedReader } from './delimitedReader.js';
import { numberCell } from './numberCell.js';
import { numberReader, numberSaid } from './numberReader.js';
import { optionsReaderOf } from './optionsReaderOf.js';
import type { OtherText } from './otherText.js';
import { partsOf } from './partsOf.js';
import { placesReader } from './placesReader.js';
import { placeCell, ranksReader } from './ranksReader.js';
import { rankedReader } from './rankedReader.js';
import type { Reading } from './reading.js';
import type { QuestionReader, Recorded } from './recorded.js';
import { rowsReader } from './rowsReader.js';
import { optionSpellings, unitSpellings } from './spellingGroups.js';
import { textCell } from './textCell.js';
import { textReader } from './textReader.js';
import { valueReader, valueSaid } from './valueReader.js';
import { vocabularyOf } from './vocabulary.js';

type Source<S extends QuestionSource['shape']> = Extract<QuestionSource, { shape: S }>;

const notAsked: Recorded = { reason: 'not_asked', hasBlank: false };
const readsNothing: QuestionReader = () => notAsked;

const other = (options: readonly Option[]) => options.find(({ meaning }) => meaning === 'other')?.code;

function otherTextOf(source: Source<'value' | 'delimited'>, options: readonly Option[], { finder, reasons }: Reading): OtherText | undefined {
  const code = other(options);
  return source.otherText === undefined || code === undefined ? undefined : { code, at: finder.find(source.otherText), read: textCell(reasons) };
}

function optionCells(options: readonly Option[], { values, otherwise }: { readonly values: Spellings; readonly otherwise?: Otherwise }, { reasons, remember }: Reading) {
  return remember(codeCell(vocabularyOf(optionSpellings(options, values)), reasons, otherwise));
}

function readValue(question: Extract<Question, { kind: 'single' | 'unit' }>, source: Source<'value'>, reading: Reading): QuestionReader {
  const { definition, finder, reasons, remember } = reading;
  const options = question.kind === 'single' ? question.options : [];
  const groups = question.kind === 'single' ? optionSpellings(options, source.values) : unitSpellings(definition.units.get(question.list)?.units ?? [], source.values);
  const cell = codeCell(vocabularyOf(groups), reasons, source.otherwise);
  const read = remember(valueSaid(question.kind, cell, other(options)));
  return valueReader({ at: finder.find(source.column), read, other: otherTextOf(source, options, reading) });
}

function readDelimited(question: MultipleQuestion | RankingQuestion, source: Source<'delimited'>, reading: Reading): QuestionReader {
  const groups = optionSpellings(question.options, source.values);
  const { delimiter, otherwise } = source;
  const read = reading.remember(delimitedCell({ delimiter, groups, vocabulary: vocabularyOf(groups), reasons: reading.reasons, otherwise }));
  const at = reading.finder.find(source.column);
  if (question.kind === 'ranking') return rankedReader(question, at, read);
  return delimitedReader({ question, at, read, other: other(question.options), otherText: otherTextOf(source, question.options, reading) });
}

function readRows(question: GridQuestion, source: Source<'rows'>, reading: Reading): QuestionReader {
  const read = optionCells(question.scale, source, reading);
  const found = reading.finder.findParts(question.code, source.rows, partsOf(question.rows));
  return rowsReader(found.map(({ part, at }) => ({ part, at, read })));
}

function readPlaces(question: RankingQuestion, source: Source<'places'>, reading: Reading): QuestionReader {
  const read = optionCells(question.options, source, reading);
  const found = reading.finder.findParts(question.code, source.places, []);
  return placesReader(found.map(({ part, at }) => ({ part, at, read })).sort((a, b) => Number(a.part) - Number(b.part)));
}

function readRanks(question: RankingQuestion, source: Source<'ranks'>, { finder, reasons, remember }: Reading): QuestionReader {
  const read = remember(placeCell(question.places, reasons));
  return ranksReader(finder.findParts(question.code, source.ranks, partsOf(question.options)).map(({ part, at }) => ({ option: part, at, read })));
}

/** The reader of a question's columns. A shape that does not suit the kind is a bug: the mapping was checked against the definition. */
export function questionReaderOf(question: Question, source: QuestionSource, reading: Reading): QuestionReader {
  const { finder, reasons, remember, isStored } = reading;
  const { kind } = question;
  switch (source.shape) {
    case 'not_asked':
    case 'derived':
      return readsNothing;
    case 'value':
      if (kind === 'single' || kind === 'unit') return readValue(question, source, reading);
      break;
    case 'delimited':
      if (kind === 'multiple' || kind === 'ranking') return readDelimited(question, source, reading);
      break;
    case 'options':
      if (kind === 'multiple') return optionsReaderOf(question, source, reading);
      break;
    case 'rows':
      if (kind === 'grid') return readRows(question, source, reading);
      break;
    case 'places':
      if (kind === 'ranking') return readPlaces(question, source, reading);
      break;
    case 'ranks':
      if (kind === 'ranking') return readRanks(question, source, reading);
      break;
    case 'number': {
      if (kind !== 'number') break;
      const cell = numberCell(question, source, isStored, reasons);
      return numberReader(finder.find(source.column), remember((text) => numberSaid(cell(text))));
    }
    case 'text':
      if (kind === 'text') return textReader(source.columns.map((column) => finder.find(column)), textCell(reasons));
  }
  throw new Error(`a question of kind ${kind} is read as ${source.shape}`);
}
