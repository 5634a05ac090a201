import type { Definition } from '../definition.js';
import { definitionParts } from './definitionParts.js';

export interface Change {
  /** Made of codes: `sections.need.questions.methods.text`. */
  readonly path: string;
  /** Tag of the language; empty where it is no text. */
  readonly language: string;
  /** Empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

export interface DefinitionChanges {
  /** What people read: may be corrected while answers come in. */
  readonly wording: readonly Change[];
  /** What is asked, of whom, and what is published: answers given before and after would not mean the same. */
  readonly structure: readonly Change[];
  /** What those who have answered were promised, and the name under which they did: holds for as long as there are answers. */
  readonly promises: readonly Change[];
}

/** Facts that change no answer: when it is open, how long it takes, where to write, what a unit was called, which two grids a figure sets against each other. */
const correctable = /^(opens|closes|frame\.file|collection\.minutes(\[\]|\.\d+)|collection\.contact\.email|units\..*\.formerNames(\[\]|\.\d+)|sections\..*\.availability)$/;

function isPromise({ path, before, after }: Change): boolean {
  if (path === 'survey' || path === 'inventory' || path === 'collection.mode' || path === 'example') return true;
  // Erased earlier than was said is what nobody minds.
  return path === 'collection.retention.until' && after > before;
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, path: (key: string) => Pick<Change, 'path' | 'language'>): readonly Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const change = { ...path(key), before: before.get(key) ?? '', after: after.get(key) ?? '' };
    return before.get(key) === after.get(key) ? [] : [change];
  });
}

/**
 * What differs between two definitions of a survey, however they were written: a text that several questions share
 * differs at each of them, and the version number does not count.
 */
export function changesBetween(before: Definition, after: Definition): DefinitionChanges {
  const [old, now] = [definitionParts(before), definitionParts(after)];
  const paths = [...new Set([...now.words.keys(), ...old.words.keys()])];
  const wording = paths.flatMap((path) => changed(old.words.get(path) ?? new Map(), now.words.get(path) ?? new Map(), (language) => ({ path, language })));
  const facts = changed(old.facts, now.facts, (path) => ({ path, language: '' }));
  const isFree = (change: Change): boolean => correctable.test(change.path) || (change.path === 'collection.retention.until' && change.after !== '' && !isPromise(change));
  const stays = (path: string): boolean => old.words.has(path) === now.words.has(path) || [old, now].every(({ facts: has }) => has.has(path.replace(/[^.]+$/, 'code')));
  return {
    // Words of something new or gone are no correction of words; a hint may come and go where its question stays.
    wording: [...wording.filter(({ path }) => stays(path) || path.includes('.points.')), ...facts.filter(isFree)],
    structure: facts.filter((change) => !isFree(change) && !isPromise(change)),
    promises: facts.filter(isPromise),
  };
}
