import type { Collection, Contact } from '../definition.js';
import { present } from '../present.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';

/** Without these nobody can be asked: what people are told, for how long answers are kept, and whom to turn to. */
const needed = ['mode', 'minutes', 'information', 'contact', 'retention'] as const;

export function buildContact({ contact }: RawDefinition): Contact | undefined {
  return contact === undefined ? undefined : { name: contact.name, email: contact.email.value };
}

/** Reports what collecting needs and the definition lacks; a survey that another system collected needs none of it. */
export function checkCollection(raw: RawDefinition, checking: Checking): void {
  if (raw.collected === 'elsewhere') return;
  for (const key of needed) if (raw[key] === undefined) checking.fault('MISSING_KEY', { key }, raw.at);
}

/** What collecting needs. Null for a survey that another system collected. */
export function buildCollection(raw: RawDefinition): Collection | null {
  if (raw.collected === 'elsewhere') return null;
  const { mode, minutes, information, retention } = raw;
  const contact = buildContact(raw);
  if (mode === undefined || minutes === undefined || information === undefined || retention === undefined || contact === undefined) return null;
  return {
    mode,
    minutes,
    information: present({ ...information, at: undefined }),
    contact,
    retention: { until: retention.until.value, rule: retention.rule },
  };
}
