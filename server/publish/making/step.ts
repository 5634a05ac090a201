/** One piece of what somebody waits for. */
export interface Step {
  /** The figure it belongs to, so that progress can be told in figures; absent where it belongs to none. */
  readonly figure?: string;
  /** Makes and keeps it; does nothing where it is kept already. False: it could not be made now. */
  readonly make: () => Promise<boolean>;
}
