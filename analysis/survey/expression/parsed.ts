/** A condition as it is written, each word with its place (from 0), before it is held against the questions. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

export type Test =
  | { readonly form: 'answered' }
  | { readonly form: 'includes'; readonly codes: readonly Word[] }
  | { readonly form: 'in'; readonly codes: readonly Word[] }
  | { readonly form: 'code'; readonly operator: '=' | '!='; readonly code: Word }
  | { readonly form: 'number'; readonly operator: Comparison; readonly number: number }
  | { readonly form: 'count'; readonly operator: Comparison; readonly number: number };

export type Parsed =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Parsed[] }
  | { readonly type: 'not'; readonly part: Parsed }
  | { readonly type: 'test'; readonly question: Word; readonly row?: Word; readonly test: Test };
