/** Enough for the header and some hundred records, whole where the file is shorter. */
export interface CsvSample {
  readonly text: string;
  readonly whole: boolean;
}

const enough = 1 << 18;

export function csvSample(parts: Iterable<string>): CsvSample {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length >= enough) return { text, whole: false };
  }
  return { text, whole: true };
}
