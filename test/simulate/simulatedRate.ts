/** How often something happened in simulated surveys, and what it may be. */
export interface SimulatedRate {
  readonly name: string;
  readonly value: number;
  /** Outside these something is wrong. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** What may pass for a test at .05 (`statistics.md` 21). */
export const sizeLimits = { low: 0.03, high: 0.07 };

/** What may pass for an interval at 95 % (`statistics.md` 21). */
export const coverageLimits = { low: 0.93, high: 0.99 };

/** Counts by name what each run says happened. */
export class Happenings {
  private readonly counts = new Map<string, number>();
  private runs = 0;

  /** One run: what happened in it, and what did not. */
  public add(happened: Readonly<Record<string, boolean>>): void {
    this.runs += 1;
    for (const [name, did] of Object.entries(happened)) this.counts.set(name, (this.counts.get(name) ?? 0) + (did ? 1 : 0));
  }

  public rates(limits: { readonly low: number; readonly high: number }): readonly SimulatedRate[] {
    return [...this.counts].map(([name, count]) => ({ name, value: count / this.runs, ...limits, runs: this.runs }));
  }
}
