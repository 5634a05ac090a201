/** Vega lets text be measured by someone else (its own command-line tool does), but its types leave that out. */
import 'vega';

declare module 'vega' {
  export const textMetrics: {
    width: (item: { readonly fontSize?: number; readonly fontWeight?: number | string }, text: string) => number;
  };
}
