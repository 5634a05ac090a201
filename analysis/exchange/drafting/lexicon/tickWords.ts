const ticks: ReadonlySet<string> = new Set(['1', 'yes', 'ja', 'true', 'x', 'selected', 'checked', 'quoted', 'ausgewählt', 'vald', 'y', 'sant']);
const blanks: ReadonlySet<string> = new Set(['0', 'no', 'nej', 'nein', 'false', 'not selected', 'unchecked', 'not quoted', 'nicht ausgewählt', 'inte vald', 'ej vald', 'n', 'falskt']);

/** Those that a mapping need not tell (docs/mapping.md). */
const usual: ReadonlySet<string> = new Set(['1', 'yes', 'ja', 'true', 'x', 'selected', '0', 'no', 'nej', 'false', 'not selected']);

export const isTick = (key: string): boolean => ticks.has(key);
export const isUntick = (key: string): boolean => blanks.has(key);
export const isUsualTick = (key: string): boolean => usual.has(key);
