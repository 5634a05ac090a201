import type { Definition } from '../../../analysis/survey/definition.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { capacityFileOf, type CapacityFile } from '../readCapacityFile.js';
import { supportFile } from './supportFile.js';

export interface SupportRead {
  readonly text: string;
  /** Absent where the questionnaire has changed so that the file no longer fits it; `faults` say how. */
  readonly file?: CapacityFile;
  readonly faults: readonly Problem[];
}

/** The file on support against the questionnaire of today. */
export function readSupport(definition: Definition, text: string): SupportRead {
  try {
    return { text, file: capacityFileOf(definition, text, supportFile), faults: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { text, faults: error.problems };
    throw error;
  }
}
