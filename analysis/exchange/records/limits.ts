/** How large a foreign file may be: what exceeds one is refused whole, naming the limit (docs/mapping.md, "Limits"). */
export const limits = {
  /** Bytes of the file. */
  fileBytes: 2 * 1024 ** 3,
  records: 10_000_000,
  columns: 16_384,
  cellCharacters: 1_000_000,
  recordCharacters: 16_000_000,
  /** Bytes of all parts of an XLSX together, unpacked. */
  unpackedBytes: 1024 ** 3,
  /** Files inside an XLSX. */
  parts: 10_000,
  /** Texts that an XLSX keeps beside its sheets, and their characters: they are in memory all at once. */
  sharedTexts: 5_000_000,
  sharedCharacters: 250_000_000,
} as const;

export type LimitName = keyof typeof limits;

/** The same limits, smaller in tests. */
export type Limits = { readonly [N in LimitName]: number };
