/** A file of another kind, where text is read. */
import { binaryKinds, type BinaryKind } from './binaryKinds.js';
import { entriesFor } from './wordsFor.js';

export interface BinaryFaults {
  file_not_text: { kind: BinaryKind };
}

export const binaryFileProblems = entriesFor<BinaryFaults>({
  file_not_text: {
    sv: ({ kind }) => [
      `Här läses text, men filen är ${binaryKinds[kind][0]}`,
      'Ange en textfil: definition, mappning och plan skrivs i YAML eller JSON, listor i CSV. Svar från ett annat system anges med --responses tillsammans med --mapping, som behov map skriver ett utkast till.',
    ],
    en: ({ kind }) => [
      `Text is read here, but the file is ${binaryKinds[kind][1]}`,
      'Name a text file: a definition, a mapping and a plan are written in YAML or JSON, lists in CSV. Answers from another system are named with --responses together with a --mapping, which behov map drafts.',
    ],
  },
});
