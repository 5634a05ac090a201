import type { Place } from '../fault.js';
import type { Checking } from './checking.js';
import type { JsonSchema, Named, Reader } from './reader.js';
import { faultyDatePart } from './faultyDatePart.js';
import { stringReader } from './stringReader.js';
import { suggestCode } from '../codes.js';

function stringThat(schema: JsonSchema, check: (value: string, at: Place, checking: Checking) => void): Reader<Named> {
  return {
    read(node, checking) {
      const before = checking.faults.length;
      const named = stringReader.read(node, checking);
      if (checking.faults.length === before && !checking.isEnough) check(named.value, named.at, checking);
      return named;
    },
    fallback: stringReader.fallback,
    schema: { type: 'string', ...schema },
    defs: {},
  };
}

const slug = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** The name in an address: lower-case letters, digits and hyphens. */
export const slugReader = stringThat({ pattern: slug, maxLength: 64 }, (value, at, checking) => {
  if (new RegExp(slug).test(value) && value.length <= 64) return;
  const suggestion = suggestCode(value).replace(/_+/g, '-');
  checking.fault('BAD_SLUG', { value, suggestion }, at);
});

export const dateReader = stringThat({ format: 'date' }, (value, at, checking) => {
  const part = faultyDatePart(value);
  if (part !== null) checking.fault('BAD_DATE', { value, part }, at);
});

// Shape only: whether anyone reads the address is not for a pattern to say.
const email = '^[^@\\s<>,;:"()\\[\\]\\\\]{1,64}@[^@\\s<>,;:"()\\[\\]\\\\.]+(\\.[^@\\s<>,;:"()\\[\\]\\\\.]+)+$';

export const emailReader = stringThat({ pattern: email, maxLength: 254 }, (value, at, checking) => {
  if (!new RegExp(email).test(value) || value.length > 254) checking.fault('BAD_EMAIL', { value }, at);
});

const languageTag = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

export const languageReader = stringThat({ pattern: languageTag }, (value, at, checking) => {
  if (!new RegExp(languageTag).test(value)) checking.fault('BAD_LANGUAGE', { value }, at);
});
