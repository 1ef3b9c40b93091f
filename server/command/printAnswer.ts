// With --json nothing but one object goes to standard output; everything else goes to standard error.

/** Writes one JSON object and a newline, and waits until it is out: a pipe may be slower than the exit. */
export async function printJson(value: unknown): Promise<void> {
  await write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Writes text and a newline, and waits until it is out. */
export async function printText(text: string): Promise<void> {
  await write(`${text}\n`)
}

/** Writes text as it is, and waits until it is out. */
export function write(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error == null ? done() : fail(error)))
  })
}
