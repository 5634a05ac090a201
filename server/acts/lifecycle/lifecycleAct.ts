/** Whose act it is, on which survey, and which revision of it they saw. */
export interface LifecycleAct {
  /** Account. */
  readonly who: string;
  readonly survey: string;
  readonly seen: number;
}
