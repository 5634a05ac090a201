/** Names that statistics programs take: as the columns are called, where they may be. */
const reserved: ReadonlySet<string> = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with', 'language']);
const longest = 64;

/** A name of each column, all different; those too long, or reserved, or already taken have a number at the end. */
export function variableNames(columns: readonly string[]): readonly string[] {
  // names of cells while they are read
  const taken = new Set(columns.map((_name, i) => `c${String(i + 1)}`));
  const free = (name: string): boolean => !reserved.has(name) && !taken.has(name) && name.length <= longest;
  return columns.map((column) => {
    const cut = (mark: string): string => `${column.slice(0, longest - mark.length).replace(/[._]$/, '')}${mark}`;
    let name = column;
    for (let number = 2; !free(name); number += 1) name = cut(`_${String(number)}`);
    taken.add(name);
    return name;
  });
}
