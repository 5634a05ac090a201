/** The code of a system or database error (`EACCES`, `42501`), when it has one. */
export function codeOfError(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
