/** Words that stand around a plot; on pages they are HTML, in pictures the frame draws them. */
export interface FigureWords {
  /** "Figure 1" */
  readonly label: string;
  readonly title: string;
  /** Question number and wording, what is counted, base and n. */
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** The response rate, for wherever the figure stands alone; a page of the whole report says it once, under its headline. */
  readonly response?: string;
  readonly source: string;
  /** Band over invented data; absent for real data. */
  readonly example?: string;
  /** One sentence for `alt` and `<title>`. */
  readonly alt: string;
  /** What the figure shows in a few sentences, for those who do not see it. */
  readonly description: string;
}

export interface FigureTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
  /** Of the rows, the first that all others are details of: where there is no room for all they stand alone. Absent where rows are alike. */
  readonly mainRows?: number;
}

/** Codes that a plot had room for, in drawing order. A phone shows fewer than a document. */
export interface Drawn {
  readonly options: readonly string[];
  /** Groups with their own row, without the row of everyone; empty when the plot has none. */
  readonly groups: readonly string[];
}
