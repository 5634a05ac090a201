/** A place in a JSON document whose shape the reader states as it goes; a wrong guess names the place. */
export interface JsonPlace {
  readonly path: string;
  at(key: string | number): JsonPlace;
  find(key: string): JsonPlace | undefined;
  list(): readonly JsonPlace[];
  /** What is there, whatever it is. */
  value(): unknown;
  keys(): readonly string[];
  number(): number;
  text(): string;
  numbers(): readonly number[];
}

export function jsonPlace(value: unknown, path = '$'): JsonPlace {
  const wrong = (wanted: string) => new TypeError(`${path} is not ${wanted}`);
  const object = (): Map<string, unknown> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('an object');
    return new Map(Object.entries(value));
  };
  // R writes a vector of one as a bare value.
  const array = (): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  const find = (key: string) => {
    const members = object();
    return members.has(key) ? jsonPlace(members.get(key), `${path}.${key}`) : undefined;
  };
  return {
    path,
    find,
    at: (key) => {
      const found = typeof key === 'string' ? find(key) : jsonPlace(array()[key], `${path}[${key}]`);
      if (found === undefined) throw new TypeError(`${path} has no ${key}`);
      return found;
    },
    value: () => value,
    list: () => array().map((entry, i) => jsonPlace(entry, `${path}[${i}]`)),
    keys: () => [...object().keys()],
    number: () => {
      if (typeof value !== 'number') throw wrong('a number');
      return value;
    },
    text: () => {
      if (typeof value !== 'string') throw wrong('a text');
      return value;
    },
    numbers: () => array().map((entry, i) => jsonPlace(entry, `${path}[${i}]`).number()),
  };
}
