import { Parser } from 'saxen';
import { byteOrderMark } from '../text/byteOrderMark.js';
import { decodeEntities } from './decodeEntities.js';
import type { Package } from './package.js';
import { refuse, refuseBeyond } from './xlsxFault.js';

/** What a part of an XLSX is told to, element by element. Names are without prefix. */
export interface XmlListener {
  /** `attribute` gives '' for one that is not there. */
  open(name: string, attribute: (name: string) => string): void;
  close?(name: string): void;
  text?(text: string): void;
}

const deepest = 100;
/** Given to the parser at once: the unfinished tail of it is read again. */
const textAtOnce = 1 << 18;
/** A tag or a text between two tags; a character can take ten when written by its number. */
const longestPiece = 1 << 23;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

class XmlReader {
  readonly #parser = new Parser();
  readonly #package: Package;
  readonly #part: string;
  #depth = 0;
  /** Characters since the parser last understood something. */
  #waiting = 0;
  #pending = '';

  constructor(from: Package, part: string, listener: XmlListener) {
    this.#package = from;
    this.#part = part;
    this.#parser
      .on('openTag', (name, attributes) => {
        this.#waiting = 0;
        if (++this.#depth > deepest) this.damaged();
        listener.open(localName(name), (wanted) => {
          const value = attributes()[wanted];
          return typeof value === 'string' ? this.#decoded(value) : '';
        });
      })
      .on('closeTag', (name) => {
        this.#waiting = 0;
        this.#depth -= 1;
        listener.close?.(localName(name));
      })
      .on('text', (text) => listener.text?.(this.#decoded(text)))
      .on('cdata', (text) => listener.text?.(text))
      .on('attention', () => refuse('XLSX_DOCTYPE', { part }, from.file))
      .on('error', () => this.damaged())
      .on('warn', () => this.damaged());
  }

  damaged(): never {
    refuse('XLSX_DAMAGED', { part: this.#part }, this.#package.file);
  }

  feed(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= textAtOnce) this.#write();
  }

  end(): void {
    this.#write();
    this.#parser.end();
  }

  #write(): void {
    this.#waiting += this.#pending.length;
    this.#parser.write(this.#pending);
    this.#pending = '';
    if (this.#waiting > longestPiece) refuseBeyond(this.#package.limits, 'cellCharacters', this.#package.file);
  }

  #decoded(text: string): string {
    // as XML has it, every line break is one LF
    return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text) ?? this.damaged();
  }
}

/** XML says by its byte order mark if it is not UTF-8. */
class XmlText {
  #decoder: InstanceType<typeof TextDecoder> | undefined;

  /** Undefined where the bytes are no characters. */
  of(bytes?: Uint8Array): string | undefined {
    this.#decoder ??= new TextDecoder(byteOrderMark(bytes ?? new Uint8Array()) ?? 'utf-8', { fatal: true });
    try {
      return this.#decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return undefined;
    }
  }
}

/** Reads a part to its end; yields now and then so that what the listener gathered can be taken. Errors XlsxFault. */
export function* xmlSteps(from: Package, part: string, listener: XmlListener): Generator<undefined> {
  const reader = new XmlReader(from, part, listener);
  const text = new XmlText();
  for (const bytes of from.unpacked(part)) {
    reader.feed(text.of(bytes) ?? reader.damaged());
    yield undefined;
  }
  reader.feed(text.of() ?? reader.damaged());
  reader.end();
  yield undefined;
}

/** Reads a part that is not larger than memory. Errors XlsxFault. */
export function readXml(from: Package, part: string, listener: XmlListener): void {
  const steps = xmlSteps(from, part, listener);
  while (steps.next().done !== true);
}
