import type { Definition } from '../../analysis/survey/definition.js';
import { writeResponses } from '../../analysis/exchange/writeResponses.js';
import { seededChance } from './chance/seededChance.js';
import { inventExample } from './inventExample.js';
import { inventCollection } from './people/inventCollection.js';
import { writeCollection } from './people/writeCollection.js';
import { writeFrame } from './people/writeFrame.js';

/** Another seed gives other people; the report plan beside it holds for the answers of this one. */
export const seed = 8;

/** The files of the example by name, as they lie beside the definition. */
export function exampleFiles(definition: Definition): ReadonlyMap<string, string> {
  const { frame, responses } = inventExample(definition, seed);
  return new Map([
    ['frame.csv', writeFrame(frame)],
    ['responses.csv', writeResponses(definition, responses)],
    // its own chance: when an answer came says nothing of what it holds
    ['collection.csv', writeCollection(inventCollection(seededChance(seed + 1)))],
  ]);
}
