/**
 * What threads make of pages, in the order of the pages, where the next are asked for while one is waited for.
 * @param begun what was asked before the first page
 * @param most that wait to be made
 */
export async function* askAhead<Page, T>(pages: AsyncIterable<Page>, ask: (page: Page) => Promise<T>, most: number, begun: readonly Promise<T>[] = []): AsyncGenerator<T> {
  const waiting: Promise<T>[] = [];
  const wait = (result: Promise<T>): void => {
    // whoever hangs up, or meets a page that cannot be read, asks for no more of them
    result.catch(() => undefined);
    waiting.push(result);
  };
  begun.forEach(wait);
  for await (const page of pages) {
    wait(ask(page));
    const [due] = waiting.length > most ? waiting.splice(0, 1) : [];
    if (due !== undefined) yield await due;
  }
  for (const due of waiting) yield await due;
}
