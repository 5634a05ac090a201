/** Areas that are light on purpose: each has an outline or a text that stands out from the paper. */
export const supportColours = {
  /** Under a row that nobody covers. */
  gapRow: '#FBEAE2',
  half: '#AFCED4',
  most: '#DCE9EA',
  outline: '#568A96',
  lackRange: '#F0BFA6',
  lackOutline: '#C2592A',
  ribbon: { chosen: '#9BC4CC', onward: '#DCE9EA', out: '#E6E9E8' },
  node: { first: '#14232B', chosen: '#0E5A6B', reserve: '#568A96', out: '#757F85' },
  partly: '#C9DEE2',
} as const;
