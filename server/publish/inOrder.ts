/** Results in the order of what makes them, while up to `ahead` of them are being made: two cores are kept busy, and memory is not filled. */
export async function* inOrder<T>(makers: readonly (() => Promise<T>)[], ahead: number): AsyncGenerator<T> {
  const making: Promise<T>[] = [];
  let next = 0;
  const begin = (): void => {
    const make = makers[next];
    next += 1;
    if (make === undefined) return;
    const made = make();
    // whoever waits for it hears of it; until then it is nobody's fault
    made.catch(() => undefined);
    making.push(made);
  };
  for (let i = 0; i < ahead; i += 1) begin();
  for (let made = making.shift(); made !== undefined; made = making.shift()) {
    yield await made;
    begin();
  }
}
