import { resolve } from 'node:path';
import { terminalWords } from '../../views/words/terminal.js';
import type { Config } from '../config.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { wayIn } from './wayIn.js';

/** What is where, for the person at the terminal. The last line is for programs: it comes when `/ready` answers 200. */
export async function announce(store: Store, config: Config, port: number, language: InterfaceLanguage): Promise<string> {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const listening = `http://${host}:${String(port)}`;
  const address = config.publicUrl ?? listening;
  const words = terminalWords[language];
  const lines = [...await wayIn(store, config, `${address}/${language}/login`, words)];
  for (const { slug, state } of await store.surveys.list()) {
    if (state === 'open') lines.push([words.answer, `${address}/${language}/s/${slug}`]);
    if ((await store.editions.currentNumber(slug)) !== undefined) {
      lines.push([words.read, `${address}/${language}/r/${slug}`], [words.publish, `npx behov publish ${slug} --note "…"`]);
    }
  }
  if (config.databaseUrl === undefined) lines.push([words.data, resolve(config.dataFolder)]);
  lines.push([words.stop, words.stopHow]);
  const width = Math.max(...lines.map(([label]) => label.length));
  const body = lines.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
  return [words.ready, '', ...body, '', `listening ${listening}`, ''].join('\n');
}
