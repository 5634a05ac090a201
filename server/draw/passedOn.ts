/** What says how our own files are loaded. Everything else belongs to the program that was started: its text, its tests, its inspector. */
const wanted: ReadonlySet<string> = new Set(['--import', '--require', '-r', '--loader', '--experimental-loader', '--conditions', '-C']);
const alone: ReadonlySet<string> = new Set(['--preserve-symlinks', '--no-warnings', '--enable-source-maps']);

/**
 * Of what Node was started with (`process.execArgv`), what a process of ours needs. Nothing is passed on for being unknown:
 * with `--eval`, `--test` or `--watch` a child would run that program again instead of drawing, which starts a child, and so on.
 */
export function passedOn(execArgv: readonly string[]): readonly string[] {
  const passed: string[] = [];
  for (let i = 0; i < execArgv.length; i += 1) {
    const argument = execArgv[i] ?? '';
    const [name = ''] = argument.split('=', 1);
    if (alone.has(argument)) passed.push(argument);
    else if (wanted.has(name) && argument !== name) passed.push(argument);
    else if (wanted.has(argument)) {
      passed.push(argument, execArgv[i + 1] ?? '');
      i += 1;
    }
  }
  return passed;
}
