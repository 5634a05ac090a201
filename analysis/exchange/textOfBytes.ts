const decoder = new TextDecoder();

/** What is written in UTF-8. @param bytes as characters, each below 256 */
export function textOfBytes(bytes: string): string {
  return /[\u0080-\u00ff]/.test(bytes) ? decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))) : bytes;
}
