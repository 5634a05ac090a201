/** The part of saxen 11 we use; it brings no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  type Attributes = Readonly<Record<string, unknown>>;

  export class Parser {
    on(event: 'openTag', call: (name: string, attributes: () => Attributes, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'closeTag', call: (name: string, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'text' | 'cdata' | 'attention', call: (text: string) => void): this;
    on(event: 'error' | 'warn', call: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
