import { unescapeText } from './unescapeText.js';

/** Gathers the text of a string item: of all its runs, but not how it is pronounced. */
export class RichText {
  #text = '';
  #inText = false;
  #pronounced = false;

  begin(): void {
    this.#text = '';
    this.#pronounced = false;
    this.#inText = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#pronounced = true;
    if (name === 't') this.#inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.#pronounced = false;
    if (name === 't') this.#inText = false;
  }

  add(text: string): void {
    if (this.#inText && !this.#pronounced) this.#text += text;
  }

  end(): string {
    return unescapeText(this.#text);
  }
}
