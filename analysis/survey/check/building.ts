import type { Code, Expression, Question, UnitList } from '../definition.js';
import type { Checking } from './checking.js';
import type { Written } from './conditionReader.js';
import type { RawOptions } from './optionsReader.js';

/** What is known while the questions are built one after another. */
export interface Building {
  readonly checking: Checking;
  readonly lists: ReadonlyMap<string, RawOptions>;
  readonly units: ReadonlyMap<string, UnitList>;
  /** Questions built so far; null for those that are broken. */
  readonly earlier: ReadonlyMap<Code, Question | null>;
  readonly all: ReadonlyMap<Code, string>;
  /** Who asked the questions. */
  readonly collected: 'here' | 'elsewhere';
  condition(written: Written | undefined): Expression | undefined;
}
