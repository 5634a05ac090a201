/** "1.0", then "1.1", "1.2", …: an amendment never replaces the address of the one before. */
export function nextEditionNumber(current: string | undefined): string {
  if (current === undefined) return '1.0';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(current) ?? [];
  if (major === undefined || minor === undefined) throw new RangeError(`${current} is not the number of an edition`);
  return `${major}.${Number(minor) + 1}`;
}
