/** What a need for working time is made of. Standard errors are of the means, not of people. */
export interface FteInputs {
  /** Of the headcount that needs it; its standard error is that of the weighted share. */
  readonly share: number;
  readonly shareSe: number;
  readonly headcount: number;
  /** A year, for one who needs it. */
  readonly projects: number;
  readonly projectsSe: number;
  /** For one project. */
  readonly hours: number;
  readonly hoursSe: number;
  /** Productive hours of a full-time year; a setting of the instance. */
  readonly hoursPerFte: number;
  /** Part of stated needs that become requests: an assumption, not an estimate. */
  readonly uptake: number;
}

/** What a full-time year holds when nobody says otherwise. */
export const defaultHoursPerFte = 1600;

/** Every calculation asks this of its inputs. Errors RangeError naming the input that makes no sense. */
export function checkFteInputs(inputs: FteInputs): void {
  const within = (name: keyof FteInputs, holds: boolean) => {
    if (!holds || !Number.isFinite(inputs[name])) throw new RangeError(`${name} cannot be ${inputs[name]}`);
  };
  within('share', inputs.share >= 0 && inputs.share <= 1);
  within('shareSe', inputs.shareSe >= 0);
  within('headcount', inputs.headcount >= 0);
  within('projects', inputs.projects >= 0);
  within('projectsSe', inputs.projectsSe >= 0);
  within('hours', inputs.hours >= 0);
  within('hoursSe', inputs.hoursSe >= 0);
  within('hoursPerFte', inputs.hoursPerFte > 0);
  within('uptake', inputs.uptake >= 0 && inputs.uptake <= 1);
}

/** Full-time equivalents with every input at its value. */
export function fteAt({ share, headcount, projects, hours, hoursPerFte, uptake }: FteInputs): number {
  return (headcount * share * uptake * projects * hours) / hoursPerFte;
}
