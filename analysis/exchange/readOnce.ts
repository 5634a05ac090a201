/** So many are remembered; then all are forgotten, and the usual ones are soon known again. */
const mostKept = 3_000;

/** A text of its own: a piece of a longer one keeps all of that in memory. */
function alone(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** What is made of a text, made once for each that comes. Errors those of `make`, which are not remembered. */
export function readOnce<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, { readonly made: T }>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known.made;
    const made = make(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(alone(text), { made });
    return made;
  };
}
