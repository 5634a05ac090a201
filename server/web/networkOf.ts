/**
 * The network a request comes from, coarse enough to be no one's address: the first 24 bits of IPv4, 48 of IPv6. Read
 * from the connection alone, as anybody can write a header. It is kept in memory by limits and stored nowhere.
 */
export function networkOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (plain.includes(':')) return firstGroups(plain).join(':');
  return plain.split('.').slice(0, 3).join('.');
}

/** Of an address that may be shortened by `::`. */
function firstGroups(address: string): readonly string[] {
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  if (tail === undefined) return groups.slice(0, 3);
  const rest = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 3);
}
