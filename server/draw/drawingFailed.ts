/** A picture that could not be made. The figure's table and words are whole all the same. */
export class DrawingFailed extends Error {
  /** @param stack where it broke, in the process that drew */
  constructor(message: string, stack = '') {
    super(message);
    this.name = 'DrawingFailed';
    if (stack !== '') this.stack = stack;
  }
}
