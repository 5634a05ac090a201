/** Areas that are light on purpose: each has an outline or a text that stands out from the paper. */
export const supportColours = {
  /** Under a row that nobody covers. */
  gapRow: '#FBEAE2',
  half: '#AFCED4',
  most: '#DCE9EA',
  outline: '#5F95A1',
  lackRange: '#F0BFA6',
  lackOutline: '#C2592A',
  ribbon: { chosen: '#9BC4CC', onward: '#D4E3E6', out: '#E6E9E8' },
  node: { first: '#14232B', chosen: '#0E5A6B', reserve: '#5F95A1', out: '#7C888D' },
  partly: '#C9DEE2',
} as const;
