// What the scripts say: one line of progress a step, on standard error where standard output belongs to a result.
const quiet = process.env.npm_config_loglevel === 'silent' || process.argv.includes('--json')

export function say(line) {
  if (quiet) process.stderr.write(`${line}\n`)
  else process.stdout.write(`${line}\n`)
}

/** Runs a step and says what it was and how long it took. */
export async function step(name, act) {
  const started = performance.now()
  const note = await act()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${name}: ${note ?? 'done'} (${seconds} s)`)
}

/** A failure somebody can act on: printed without a stack. */
export class Plain extends Error {}

export function runScript(main) {
  main().catch((error) => {
    process.stderr.write(error instanceof Plain ? `${error.message}\n` : `${error.stack}\n`)
    process.exitCode = 1
  })
}
