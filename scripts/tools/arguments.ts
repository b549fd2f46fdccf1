// Reading a tool's arguments, and ending it in one plain line instead of a stack.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** A reason a person can act on. */
export class Plain extends Error {}

/** `--name value` pairs and bare words; an unknown name ends the tool. */
export function readArguments(names: readonly string[]): {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly words: readonly string[]
} {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    return { values: values as Record<string, string | undefined>, words: positionals }
  } catch {
    throw new Plain(`Use: ${names.map((name) => `--${name} …`).join(' ')}`)
  }
}

export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new Plain(`--${name} is missing.`)
  return value
}

export function wholeNumber(value: string | undefined, otherwise: number, name: string): number {
  if (value === undefined) return otherwise
  if (!/^\d{1,9}$/.test(value)) throw new Plain(`--${name} takes a whole number.`)
  return Number(value)
}

/** The first line of a file, without its line end. */
export function passphraseFrom(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? ''
  } catch {
    throw new Plain('The passphrase file could not be read.')
  }
}

/** Runs a tool: its failures in one line on standard error and exit code 1. */
export function runTool(tool: () => Promise<void>): void {
  tool().catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof Plain ? error.message : 'Something unexpected went wrong; nothing was changed.'}\n`
    )
    process.exitCode = 1
  })
}
