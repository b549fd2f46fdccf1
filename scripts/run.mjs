// Running other programs: their output shown, kept, or sent to standard error.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Plain } from './say.mjs'

/** The project's folder, from wherever in it this runs: a bundle of a tool lies deeper. */
export const root = folderOf(import.meta.dirname)
export const windows = process.platform === 'win32'

function folderOf(from) {
  return existsSync(join(from, 'package-lock.json')) ? from : folderOf(dirname(from))
}

/** Answers with the exit code and what was printed. `show`: 'all' | 'errors' | 'none'. */
export function run(command, args, { show = 'all', env = {}, cwd = root, input } = {}) {
  return new Promise((resolve, reject) => {
    const out = show === 'all' ? 'inherit' : 'pipe'
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell: windows && command === 'npm',
      stdio: [input ?? 'ignore', out, show === 'none' ? 'pipe' : 'inherit']
    })
    let printed = ''
    child.stdout?.on('data', (chunk) => {
      printed += chunk
    })
    child.stderr?.on('data', (chunk) => {
      printed += chunk
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), printed }))
  })
}

/** As `run`, but a failing program ends the script; its last lines say why. */
export async function must(command, args, options = {}) {
  const { code, printed } = await run(command, args, options)
  if (code !== 0) {
    const last = printed.trim().split('\n').slice(-30).join('\n')
    throw new Plain(`${[command, ...args].join(' ')} failed (exit ${code}).\n${last}`)
  }
  return printed
}

export function bin(name) {
  return join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name)
}
