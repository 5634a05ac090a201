import { required } from '../survey/check/object.js';
import { dateReader } from '../survey/check/patternReader.js';
import { saidReader } from './saidReader.js';

/** What stands beside everything that is typed in. */
export const responsible = { source: required(saidReader), date: required(dateReader), owner: required(saidReader) };
