/** Longer names are cut: some file systems take 255 bytes. */
const longest = 100;

/**
 * `Content-Disposition` of a file that a browser saves. Most files are named by us, in ASCII; a list of units keeps the
 * name it was uploaded with, which may be anything: then both names are sent, the one of ASCII for whoever reads no other.
 *
 * Shape   any text in, the value of a header out: printable ASCII, without folders, controls or quotes in the name
 * Source  RFC 6266 and its `filename*` as in RFC 8187
 */
export function attachment(filename: string): string {
  const name = Array.from(filename.replace(/[\p{C}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_')).slice(0, longest).join('').trim() || '_';
  const plain = name.replace(/[^A-Za-z0-9._-]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${encoded}`}`;
}
