import type { InterfaceLanguage } from '../problems/problem.js';
import { examples } from './examples.js';
import type { OptionShape, Shape } from './readArguments.js';
import { cliWords } from './words.js';

function has<K extends string>(record: Readonly<Record<K, unknown>>, key: string): key is K {
  return Object.hasOwn(record, key);
}

function optionText(name: string, option: OptionShape): string {
  const written = option.kind === 'flag' ? `--${name}` : `--${name} ${option.choices?.join('|') ?? name.toUpperCase()}`;
  if (option.kind === 'list') return `[${written}]…`;
  return option.required === true ? written : `[${written}]`;
}

export function usageLine(shape: Shape): string {
  const options = Object.entries(shape.options).map(([name, option]) => optionText(name, option));
  return ['behov', shape.verb, ...shape.words, ...(shape.optionalWords ?? []).map((word) => `[${word}]`), ...options].join(' ');
}

function verbText(verb: string, language: InterfaceLanguage): string {
  const { verb: texts } = cliWords[language];
  return has(texts, verb) ? texts[verb] : '';
}

function exampleLines(verb: string, language: InterfaceLanguage): readonly string[] {
  const own = examples.get(verb);
  if (own === undefined) return [];
  return ['', `${cliWords[language].examples}:`, ...own.flatMap(({ command, says }) => [`  ${command}`, `      ${says[language]}`])];
}

export function usageOfVerb(shape: Shape, language: InterfaceLanguage): string {
  const words = cliWords[language];
  const width = Math.max(10, ...Object.keys(shape.options).map((name) => name.length)) + 2;
  const options = Object.keys(shape.options).map((name) => `  --${name.padEnd(width)}${has(words.option, name) ? words.option[name] : ''}`);
  return [verbText(shape.verb, language), '', `${words.usage}: ${usageLine(shape)}`, '', `${words.options}:`, ...options, ...exampleLines(shape.verb, language), '', words.exits, ''].join('\n');
}

export function usageOfAll(shapes: readonly Shape[], language: InterfaceLanguage): string {
  const words = cliWords[language];
  const verbs = shapes.flatMap((shape) => [`  ${usageLine(shape)}`, `      ${verbText(shape.verb, language)}`]);
  return [`${words.usage}: behov VERB …`, '', `${words.verbs}:`, ...verbs, '', words.exits, ''].join('\n');
}
