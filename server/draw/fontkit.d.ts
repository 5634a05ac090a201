/** The little of fontkit that measuring needs; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(point: number): boolean;
    layout(text: string): { readonly advanceWidth: number };
  }
  export function create(file: Buffer): Font;
}
