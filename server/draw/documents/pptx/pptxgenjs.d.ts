/** What we use of pptxgenjs. Its own declarations are of a CommonJS module, and what is imported is the class itself. */
declare module 'pptxgenjs' {
  export interface Place {
    x?: number;
    y?: number;
    w?: number;
    h?: number;
  }

  export interface TextStyle {
    /** BCP 47 */
    lang?: string;
    fontSize?: number;
    fontFace?: string;
    bold?: boolean;
    color?: string;
    align?: 'left' | 'center' | 'right';
    valign?: 'top' | 'middle' | 'bottom';
    /** In points, or inches in a table. */
    margin?: number;
    fill?: { color: string };
    breakLine?: boolean;
    paraSpaceAfter?: number;
  }

  export interface Run {
    text: string;
    options?: TextStyle;
  }

  export type MasterObject =
    | { text: { text: string; options: Place & TextStyle } }
    | { placeholder: { options: Place & TextStyle & { name: string; type: 'title' }; text: string } };

  export interface Slide {
    addText(text: string | Run[], options: Place & TextStyle & { placeholder?: string }): Slide;
    addImage(options: Place & { data: string; altText: string }): Slide;
    addTable(rows: Run[][], options: Place & TextStyle & { colW?: number[]; border?: { type: 'solid'; pt: number; color: string } }): Slide;
    addNotes(text: string): Slide;
  }

  class PptxGenJS {
    layout: 'LAYOUT_WIDE';
    title: string;
    subject: string;
    author: string;
    company: string;
    theme: { headFontFace: string; bodyFontFace: string };
    defineSlideMaster(master: { title: string; background: { color: string }; objects: MasterObject[]; slideNumber?: Place & TextStyle }): void;
    addSlide(options: { masterName: string }): Slide;
    write(options: { outputType: 'uint8array'; compression: boolean }): Promise<unknown>;
  }

  export { PptxGenJS as default };
}
