import type { Limits } from '../../../analysis/exchange/records/limits.js';

/** How large a list of invited may be: what exceeds one is refused whole, naming it. */
export const listLimits: Limits = {
  fileBytes: 5_000_000,
  records: 20_000,
  columns: 200,
  cellCharacters: 32_768,
  recordCharacters: 200 * 32_768,
  unpackedBytes: 20_000_000,
  parts: 200,
  sharedTexts: 500_000,
  sharedCharacters: 10_000_000,
};
