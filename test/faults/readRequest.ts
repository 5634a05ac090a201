import type { Fault, Size } from './fault.js';

export interface RunRequest {
  readonly faults: readonly Fault[];
  readonly size: Size;
  readonly seed: number;
  /** Whether docs/reliability.md is written from this run. */
  readonly isReported: boolean;
}

const usualSeed = 20261122;

/** The request, or a sentence about what is wrong with it. */
export function readRequest(args: readonly string[], known: readonly Fault[]): RunRequest | string {
  const names: string[] = [];
  let size: Size = 'default';
  let seed = usualSeed;
  let isReported = false;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--short' || arg === '--full') size = arg === '--short' ? 'short' : 'full';
    else if (arg === '--report') isReported = true;
    else if (arg === '--seed') {
      i += 1;
      if (!/^\d{1,9}$/.test(args[i] ?? '')) return '--seed takes a whole number.';
      seed = Number(args[i]);
    } else if (known.some(({ name }) => name === arg.toUpperCase())) names.push(arg.toUpperCase());
    else return `npm run faults knows ${known.map(({ name }) => name).join(' ')}, --short, --full, --seed N and --report, not ${arg}.`;
  }
  return { faults: names.length === 0 ? known : known.filter(({ name }) => names.includes(name)), size, seed, isReported };
}
