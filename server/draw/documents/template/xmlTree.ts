/** A part of a Word file as a tree, which `write` writes again. */
import { Parser } from 'saxen';
import type { Element } from '../../markup.js';
import { TemplateFault } from './templateFault.js';

const deepest = 200;
const named = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

function decoded(text: string, fault: () => never): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10});?/g, (_, entity: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
    const point = code === null ? undefined : Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
    const sign = named.get(entity) ?? (point === undefined || point > 0x10ffff ? undefined : String.fromCodePoint(point));
    return sign ?? fault();
  });
}

function textOf(bytes: Uint8Array, fault: () => never): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault();
  }
}

/** Errors TemplateFault template_damaged: not well-formed, a document type, nested deeper than Word ever nests. */
export function xmlTree(bytes: Uint8Array, part: string): Element {
  const fault = (): never => {
    throw new TemplateFault('template_damaged', part);
  };
  const top: Element = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const say = (text: string): void => void open.at(-1)?.children.push(text);
  const parser = new Parser();
  parser
    .on('openTag', (name, attributes) => {
      const written = Object.entries(attributes()).map(([key, value]): [string, string] => [key, decoded(String(value), fault)]);
      const element: Element = { name, attributes: new Map(written), children: [] };
      open.at(-1)?.children.push(element);
      if (open.push(element) > deepest) fault();
    })
    .on('closeTag', () => void open.pop())
    .on('text', (text) => say(decoded(text, fault)))
    .on('cdata', say)
    .on('attention', fault)
    .on('error', fault)
    .on('warn', fault);
  parser.write(textOf(bytes, fault).replace(/^\ufeff/, ''));
  parser.end();
  const [root] = top.children.filter((child): child is Element => typeof child !== 'string');
  return root === undefined || open.length !== 1 ? fault() : root;
}
