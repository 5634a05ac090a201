/** What is written down about a fault. No field can hold an answer, a body, a query or an address. */

export interface LogLine {
  readonly event: string;
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of the route, never the path asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly error?: string;
  readonly stack?: readonly string[];
  /** What broke behind it. */
  readonly cause?: Pick<LogLine, 'error' | 'stack' | 'cause'>;
}

export type Log = (line: LogLine) => void;

/** One JSON line each. */
export function logTo(stream: { write(text: string): unknown }): Log {
  return (line) => void stream.write(`${JSON.stringify(line)}\n`);
}

/** Where it broke, without the message: a database's message may quote the row it refused. */
export function withoutMessage(error: unknown): Pick<LogLine, 'error' | 'stack' | 'cause'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8);
  return { error: error.name + code, stack: frames.map((line) => line.trim()), ...(error.cause === undefined ? {} : { cause: withoutMessage(error.cause) }) };
}
