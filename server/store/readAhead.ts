const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Pages in the order of random ids. No connection is held while the caller works on one of them.
 * @param read the page that comes after an id
 * @param lastOf the last id of a page after which there may be another
 */
export async function* readAhead<T>(read: (after: string) => Promise<T>, lastOf: (page: T) => string | undefined): AsyncGenerator<T> {
  let next: Promise<T> | undefined = read(beforeAll);
  while (next !== undefined) {
    const page: T = await next;
    const last = lastOf(page);
    // The database finds the next page while the caller works on this one.
    next = last === undefined ? undefined : read(last);
    // Who stops half-way waits for no page, and is not told that one failed.
    next?.catch(() => undefined);
    yield page;
  }
}
