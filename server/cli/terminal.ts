/** Where a command writes: results on `out`, messages on `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault of the command, so it stays quiet. */
function quietly(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

export function processTerminal(): Terminal {
  return { out: quietly(process.stdout), err: quietly(process.stderr) };
}
