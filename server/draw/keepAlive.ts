import type { ChildProcess } from 'node:child_process';

/** An idle drawer does not keep a program alive that has nothing else to do. */
export function keepAlive(child: ChildProcess, wanted: boolean): void {
  if (wanted) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
