/** A command line against what its verb takes: every fault at once, nothing guessed. */
import { parseArgs } from 'node:util';
import type { Problem } from '../problems/problem.js';
import { exitCode } from './exitCode.js';
import { nearest } from '../../analysis/survey/nearest.js';
import { Stop } from './stop.js';

export interface OptionShape {
  /** `value` takes one; `list` may be given many times; `flag` takes none. */
  readonly kind: 'value' | 'list' | 'flag';
  readonly required?: boolean;
  /** Beside this flag it is not. */
  readonly unless?: string;
  readonly choices?: readonly string[];
}

export interface Shape {
  readonly verb: string;
  /** Names of the words after the verb, all required. */
  readonly words: readonly string[];
  /** Words that may follow those. */
  readonly optionalWords?: readonly string[];
  readonly options: Readonly<Record<string, OptionShape>>;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Of options that may be given many times, in the order given. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function tokensOf(shape: Shape, args: readonly string[]): readonly Token[] {
  const options = Object.fromEntries(
    Object.entries(shape.options).map(([name, option]) => [name, { type: option.kind === 'flag' ? ('boolean' as const) : ('string' as const) }]),
  );
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

function faultOfOption(shape: Shape, token: Token, seen: ReadonlySet<string>): Problem | undefined {
  const { verb } = shape;
  const name = token.name ?? '';
  const option = `--${name}`;
  const known = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined;
  if (known === undefined) {
    const near = nearest(name, Object.keys(shape.options));
    return { code: 'option_unknown', params: { verb, option: token.rawName ?? option, nearest: near === '' ? '' : `--${near}` } };
  }
  if (seen.has(name) && known.kind !== 'list') return { code: 'option_repeated', params: { option } };
  if (known.kind === 'flag') return token.value === undefined ? undefined : { code: 'option_takes_no_value', params: { option } };
  // The option after this one is not its value: `--note --json` forgot the note.
  if (token.value === undefined || (token.inlineValue !== true && token.value.startsWith('--'))) {
    return { code: 'option_without_value', params: { verb, option } };
  }
  if (known.choices?.includes(token.value) === false) {
    return { code: 'option_value_unknown', params: { option, value: token.value, choices: known.choices.join(', ') } };
  }
  return undefined;
}

/** Errors `Stop` with exit 2, carrying every fault of the line. */
export function readArguments(shape: Shape, args: readonly string[]): Arguments {
  const words: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const token of tokensOf(shape, args)) {
    if (token.kind === 'positional') words.push(token.value ?? '');
    if (token.kind !== 'option') continue;
    const fault = faultOfOption(shape, token, seen);
    const name = token.name ?? '';
    seen.add(name);
    if (fault !== undefined) problems.push(fault);
    else if (token.value === undefined) flags.add(name);
    else if (shape.options[name]?.kind === 'list') lists.set(name, [...(lists.get(name) ?? []), token.value]);
    else values.set(name, token.value);
  }
  problems.push(...faultsOfCompleteness(shape, words, seen));
  if (problems.length > 0) throw new Stop(exitCode.usage, ...problems);
  return { words, values, lists, flags };
}

function faultsOfCompleteness(shape: Shape, words: readonly string[], seen: ReadonlySet<string>): readonly Problem[] {
  const { verb } = shape;
  return [
    ...shape.words.slice(words.length).map((word) => ({ code: 'option_missing', params: { verb, option: word } })),
    ...words.slice(shape.words.length + (shape.optionalWords?.length ?? 0)).map((word) => ({ code: 'option_unknown', params: { verb, option: word, nearest: '' } })),
    ...Object.entries(shape.options)
      .filter(([name, option]) => option.required === true && !seen.has(name) && !(option.unless !== undefined && seen.has(option.unless)))
      .map(([name]) => ({ code: 'option_missing', params: { verb, option: `--${name}` } })),
  ];
}
