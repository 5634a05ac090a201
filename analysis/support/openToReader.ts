import type { OpenTo } from '../disclosure/publishedCoverage.js';
import type { Reader } from '../survey/check/reader.js';
import { textReader } from '../survey/check/textReader.js';
import { nearest } from '../survey/nearest.js';

const everyone = 'everyone';

/** `everyone`, or for whom it is, in words. A word alone is never a circle: "everybody" would be read as some people. */
export const openToReader: Reader<OpenTo> = {
  read(node, checking) {
    if (node.type === 'map') return textReader.read(node, checking);
    if (node.type === 'scalar' && node.value === everyone) return everyone;
    if (node.type !== 'scalar') checking.fault('WRONG_TYPE', { expected: 'text' }, node.at);
    else {
      const written = String(node.value);
      const languages = checking.enough.length > 0 ? checking.enough : checking.languages;
      const allowed = `${everyone}, { ${languages.map((language) => `${language}: …`).join(', ')} }`;
      checking.fault('UNKNOWN_VALUE', { value: written, allowed, nearest: nearest(written, [everyone]) }, node.at);
    }
    return everyone;
  },
  fallback: everyone,
  schema: { anyOf: [{ const: everyone }, textReader.schema] },
  defs: textReader.defs,
};
