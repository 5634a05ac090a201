import { monitorEventLoopDelay } from 'node:perf_hooks';

const nanoseconds = 1e6;
const resolution = 20;
const look = 500;

export interface DelayWatch {
  /** Milliseconds that the event loop was late, by the 99th percentile, in both of the last two looks. */
  delay(): number;
  stop(): void;
}

/** Once is a heavy page or the collector at work; twice running is more than can be done. */
export function watchDelay(): DelayWatch {
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  let before = 0;
  let now = 0;
  const timer = setInterval(() => {
    before = now;
    now = histogram.percentile(99) / nanoseconds;
    histogram.reset();
  }, look).unref();
  return {
    delay: () => Math.min(before, now),
    stop: () => {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
