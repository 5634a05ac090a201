/**
 * Contrast as WCAG 2.2 has it; vision without red or green cones as Viénot, Brettel and Mollon (1999), without blue ones
 * as Brettel, Viénot and Mollon (1997), for sRGB; distance in CIELAB (1976).
 */
export type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export const seenBy: Readonly<Record<string, (hex: string) => Rgb>> = {
  'ordinary sight': linear,
  protanopia: (hex) => {
    const [r, g, b] = linear(hex);
    return [0.1124 * r + 0.8876 * g, 0.1124 * r + 0.8876 * g, 0.004 * r - 0.004 * g + b];
  },
  deuteranopia: (hex) => {
    const [r, g, b] = linear(hex);
    return [0.2928 * r + 0.7072 * g, 0.2928 * r + 0.7072 * g, -0.0223 * r + 0.0223 * g + b];
  },
  tritanopia: (hex) => {
    const [r, g, b] = linear(hex);
    // two half planes, which meet in the greys
    return 0.03901 * r - 0.02788 * g - 0.01113 * b >= 0
      ? [1.01277 * r + 0.13548 * g - 0.14826 * b, -0.01243 * r + 0.86812 * g + 0.14431 * b, 0.07589 * r + 0.805 * g + 0.11911 * b]
      : [0.93678 * r + 0.18979 * g - 0.12657 * b, 0.06154 * r + 0.81526 * g + 0.1232 * b, -0.37562 * r + 1.12767 * g + 0.24796 * b];
  },
};

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [x, y, z] = [f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505), f(luminance([r, g, b])), f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
