import { exitCode } from './exitCode.js';
import { Stop } from './stop.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a file, without its byte order mark. Errors `Stop` with exit 65 when it is not UTF-8, naming the line. */
export function decodeText(bytes: Buffer, file: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    // The same bytes read leniently show a replacement character where the first fault is.
    const before = bytes.toString('utf8').split('\ufffd', 1)[0] ?? '';
    throw new Stop(exitCode.badData, { code: 'file_not_utf8', params: { file }, place: { file, line: before.split('\n').length } });
  }
}
