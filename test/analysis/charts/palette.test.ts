/**
 * Authority: WCAG 2.2, 1.4.3 (text 4.5:1) and 1.4.11 (marks 3:1); colour vision as simulated by Viénot, Brettel and
 * Mollon (1999); lightness is L* of CIE 1976.
 */
import { expect } from 'chai';
import { inkOnClass, palette } from '../../../analysis/charts/palette.js';

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function lightness(colour: Rgb): number {
  const y = luminance(colour);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

/** What is left of a colour without red or without green cones. */
const seenBy: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
  'ordinary sight': (colour) => colour,
  protanopia: ([r, g, b]) => [0.1124 * r + 0.8876 * g, 0.1124 * r + 0.8876 * g, 0.004 * r - 0.004 * g + b],
  deuteranopia: ([r, g, b]) => [0.2928 * r + 0.7072 * g, 0.2928 * r + 0.7072 * g, -0.0223 * r + 0.0223 * g + b],
};

describe('the palette of figures', () => {
  it('has text that can be read on everything it stands on', () => {
    for (const text of [palette.ink, palette.muted, palette.brand]) expect(contrast(text, palette.paper), text).to.be.at.least(4.5);
    expect(contrast(palette.bandText, palette.bandFill)).to.be.at.least(4.5);
    for (const index of [0, 1, 2, 3, 4] as const) {
      expect(contrast(inkOnClass(index), palette.classes[index]), `class ${String(index)}`).to.be.at.least(4.5);
    }
  });

  it('has bars and whiskers that stand out from paper and track', () => {
    for (const bar of [palette.emphasis, palette.rest, palette.other]) {
      expect(contrast(bar, palette.paper), bar).to.be.at.least(3);
    }
    expect(contrast(palette.ink, palette.track)).to.be.at.least(3);
    expect(contrast(palette.emphasis, palette.rest)).to.be.at.least(2);
  });

  for (const [sight, see] of Object.entries(seenBy)) {
    it(`has five classes in even steps of lightness, also in grey, with ${sight}`, () => {
      const steps = palette.classes.map((colour) => lightness(see(linear(colour))));
      for (let index = 1; index < steps.length; index += 1) {
        expect((steps[index - 1] ?? 0) - (steps[index] ?? 0), `between classes ${String(index - 1)} and ${String(index)}`).to.be.at.least(9);
      }
    });
  }
});
