/** Colours between strongest and weakest keep away from the middle of the two, where neither ink nor paper is read. */
const nearestToStrong = 0.6;

function mixed(from: string, to: string, part: number): string {
  const channel = (at: number): string => {
    const [a, b] = [from, to].map((hex) => parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * part)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** One colour for each step of one half of a scale, from its end to the middle. */
export function halfColours([strong, weak]: readonly [string, string], steps: number): readonly string[] {
  if (steps < 1) return [];
  const between = Array.from({ length: steps - 1 }, (_unused, index) => (steps === 2 ? 1 : nearestToStrong + ((1 - nearestToStrong) * index) / (steps - 2)));
  return [strong, ...between.map((part) => mixed(strong, weak, part))];
}
