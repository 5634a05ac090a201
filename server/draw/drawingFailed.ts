/** A picture that could not be made. The figure's table and words are whole all the same. */
export class DrawingFailed extends Error {}
