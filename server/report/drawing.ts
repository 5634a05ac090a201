/**
 * A picture drawn by server/draw, to stand in a page as it is. It is the only value a template does not escape:
 * `draw.svg` writes allow-listed elements only and has escaped every label in it.
 */
export class Drawing {
  readonly #svg: string;

  constructor(svg: string) {
    this.#svg = svg;
  }

  /** Handlebars asks this of a value before it escapes it. */
  toHTML(): string {
    return this.#svg;
  }
}
