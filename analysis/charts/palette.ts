/** Source: design 7.3; contrast and colour-blind distance are tested. Figures stay on white, also in dark mode. */
export const palette = {
  ink: '#14232B',
  muted: '#4B5B64',
  brand: '#0E5A6B',
  paper: '#FFFFFF',
  emphasis: '#0E5A6B',
  rest: '#568A96',
  other: '#757F85',
  track: '#EDF0EF',
  grid: '#E3E7E6',
  axis: '#757F85',
  /** The place of what was not chosen. */
  guide: '#D6DADA',
  /** "below", always with text or order too: 4.0 on white as a bar, 6.0 as text */
  contrast: '#CB6128',
  contrastText: '#AE3F18',
  /** What is expected, not counted. */
  expected: '#DCE9EA',
  /** From one end of a scale to the other, by halves: strongest, weakest; the middle apart. Rust and teal, safe for red and green. */
  lowHalf: ['#A63C14', '#E8A27F'],
  highHalf: ['#0E5A6B', '#8EBBC5'],
  middle: '#D6DADA',
  bandFill: '#FFF3D6',
  bandText: '#7A4F00',
  /** 0–19, 20–39, 40–59, 60–79, 80–100 per cent */
  classes: ['#EAF2F3', '#BBD8DD', '#7FB4BF', '#2E7485', '#0B4A59'],
} as const;

/** Text inside a cell flips to white where ink would not be read. */
export function inkOnClass(index: 0 | 1 | 2 | 3 | 4): string {
  return index >= 3 ? palette.paper : palette.ink;
}

/** As wide as Arial or a little wider, so that a file opened without Plex still fits its text. */
export const fontFamily = '"IBM Plex Sans", Arial, "Liberation Sans", sans-serif';
