import type { Definition } from '../definition.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';

/** A number of people invited stands for a list of them: only where there can be none, and not beside one. */
export function buildInvited({ invited, collected, frame }: RawDefinition, checking: Checking): Definition['invited'] {
  if (invited === undefined) return undefined;
  if (collected !== 'elsewhere') checking.fault('INVITED_HERE', {}, invited.at);
  else if (frame?.file !== undefined) checking.fault('INVITED_AND_LIST', { file: frame.file.value }, invited.at);
  return { count: invited.count, source: invited.source };
}
