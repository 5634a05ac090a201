/** Names in a row, as many as a person reads. */
export function shortList(names: readonly string[], most = 12): string {
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')}, …`;
}
