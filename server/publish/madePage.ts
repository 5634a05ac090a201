/** A page, and whether it is all there: one without a picture that failed is sent but not kept. */
export interface MadePage {
  readonly html: string;
  readonly whole: boolean;
}
