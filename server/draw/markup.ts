/** Just enough XML to read what Vega writes and to write what we mean: elements, attributes, text. */
export interface Element {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

export function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly (Element | string)[] = []): Element {
  const written = Object.entries(attributes).map(([key, value]): [string, string] => [key, typeof value === 'number' ? short(value) : value]);
  return { name, attributes: new Map(written), children: [...children] };
}

/** Two decimals are finer than any printer, and the same digits on every machine. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Strings among the children are text, and are escaped here and nowhere else. */
export function write(node: Element | string): string {
  if (typeof node === 'string') return escape(node);
  const attributes = [...node.attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`;
}

const entities = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;']]);

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign);
}

const token = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const attribute = /([a-zA-Z0-9:-]+)="([^"]*)"/g;

/** Errors: SyntaxError on anything that is not plain elements, attributes and text (no comments, no doctype). */
export function read(xml: string): Element {
  const top: Element = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const found = token.exec(xml);
    const parent = open.at(-1);
    if (found === null || parent === undefined) throw new SyntaxError('not the markup Vega writes');
    const [, closing, name = '', attributes = '', empty, text] = found;
    if (text !== undefined) parent.children.push(unescape(text));
    else if (closing === '/') closeElement(open, name);
    else {
      const child: Element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(child);
      if (empty !== '/') open.push(child);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || typeof root === 'string') throw new SyntaxError('not one whole element');
  return root;
}

function closeElement(open: Element[], name: string): void {
  if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes nothing`);
}

function attributesOf(written: string): Map<string, string> {
  return new Map(Array.from(written.matchAll(attribute), ([, key = '', value = '']): [string, string] => [key, unescape(value)]));
}

const signs = new Map([['&amp;', '&'], ['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&#160;', '\u00a0']]);

function unescape(text: string): string {
  return text.replace(/&[^;]*;/g, (entity) => {
    const sign = signs.get(entity);
    if (sign === undefined) throw new SyntaxError(`${entity} is not an entity Vega writes`);
    return sign;
  });
}
