// Where the Electron runtime lies that the tests drive.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder made ready by the start and test scripts, else the one Electron's own package downloaded. */
export function electronPath(): string {
  const ready = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  if (ready !== undefined && ready !== '') return join(ready, name)
  const own = resolve(import.meta.dirname, '../../node_modules/electron')
  return join(own, 'dist', readFileSync(join(own, 'path.txt'), 'utf8'))
}
