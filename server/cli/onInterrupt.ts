import { exitCode } from './exitCode.js';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Until `stop`, an interrupted command cleans up first and then ends with 130. */
export function onInterrupt(cleanUp: () => void): { readonly stop: () => void } {
  const end = (): never => {
    cleanUp();
    return process.exit(exitCode.interrupted);
  };
  for (const signal of signals) process.once(signal, end);
  return { stop: () => signals.forEach((signal) => process.off(signal, end)) };
}
