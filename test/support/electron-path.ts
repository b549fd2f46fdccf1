// Where the Electron runtime lies that the tests drive: the one the set-up made ready.
import { executableOf, readyRuntime } from '../../scripts/electron-runtime.mjs'

export function electronPath(): string {
  const runtime = readyRuntime()
  if (runtime === null) throw new Error('No Electron is ready: run npm test, or npm start, once.')
  return executableOf(runtime)
}
