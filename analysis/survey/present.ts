type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

type Present<T> = Omit<T, Optional<T>> & { [K in Optional<T>]?: Exclude<T[K], undefined> };

/** The same object without the keys that hold `undefined`: absent is absent. */
export function present<T extends object>(object: T): Present<T> {
  // The compiler cannot follow which keys a filter removes.
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}
