/** Which of the four tests of a need fail, could be either, or are not known, in a few words. */
import { formatList } from './formatList.js';
import type { Language } from './language.js';
import { capitalise } from './sentence.js';

interface Tests {
  readonly exists: 'full' | 'part' | 'none';
  readonly open: 'everyone' | 'some_in_full' | 'limited' | 'unknown';
  readonly capacity: { readonly result: 'enough' | 'below' | 'within' | 'unknown' };
  readonly users: { readonly result: 'get' | 'lack' | 'unsure' | 'unknown' };
}

const words = {
  sv: {
    fails: { part: 'bara till en del', some_in_full: 'helt bara för vissa', below: 'för liten kapacitet', lack: 'de flesta får det inte' },
    tests: { open: 'för vem', capacity: 'kapacitet', users: 'om de flesta får det' },
    unsure: (list: string) => `osäkert: ${list}`,
    unknown: (list: string) => `okänt: ${list}`,
  },
  en: {
    fails: { part: 'in part only', some_in_full: 'in full for some only', below: 'too little capacity', lack: 'most do not get it' },
    tests: { open: 'for whom', capacity: 'capacity', users: 'whether most get it' },
    unsure: (list: string) => `unsure: ${list}`,
    unknown: (list: string) => `not known: ${list}`,
  },
} as const;

/** What fails, beside a verdict that says itself who is let in; and what is not known. Undefined where nothing exists that could be tested: that is the whole reason. */
export function coverageReasons({ exists, open, capacity, users }: Tests, language: Language): { readonly fails: string; readonly open: string } | undefined {
  if (exists === 'none') return undefined;
  const { fails, tests, unsure, unknown } = words[language];
  const failing = [
    ...(exists === 'part' ? [fails.part] : []),
    ...(open === 'some_in_full' ? [fails.some_in_full] : []),
    ...(capacity.result === 'below' ? [fails.below] : []),
    ...(users.result === 'lack' ? [fails.lack] : []),
  ];
  const either = [...(capacity.result === 'within' ? [tests.capacity] : []), ...(users.result === 'unsure' ? [tests.users] : [])];
  const dark = [...(open === 'unknown' ? [tests.open] : []), ...(capacity.result === 'unknown' ? [tests.capacity] : []), ...(users.result === 'unknown' ? [tests.users] : [])];
  const told = [...(either.length === 0 ? [] : [unsure(formatList(either, language))]), ...(dark.length === 0 ? [] : [unknown(formatList(dark, language))])];
  return { fails: capitalise(failing.join('; ')), open: capitalise(told.join('; ')) };
}
