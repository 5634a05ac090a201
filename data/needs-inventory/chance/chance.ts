/** A source of chance: each call gives a number in [0, 1). Always an argument, so that a run can be repeated exactly. */
export type Chance = () => number;
