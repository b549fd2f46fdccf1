// A person's computer for one test: every folder the app may write to, inside one temporary folder.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Profile = {
  readonly root: string
  readonly app: string
  readonly vault: string
  readonly preferences: string
  readonly documents: string
  readonly temporary: string
  readonly environment: Readonly<Record<string, string>>
  readonly remove: () => Promise<void>
}

export function makeProfile(): Profile {
  const root = mkdtempSync(join(tmpdir(), 'circlekeeper-test-'))
  const folder = (name: string): string => {
    const path = join(root, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  const home = folder('home')
  const data = folder('data')
  const temporary = folder('temporary')
  const app = join(data, 'Circlekeeper')
  return {
    root,
    app,
    vault: join(app, 'notebook.vault'),
    preferences: join(app, 'preferences.json'),
    documents: folder('documents'),
    temporary,
    environment: {
      HOME: home,
      XDG_CONFIG_HOME: folder('config'),
      XDG_CACHE_HOME: folder('cache'),
      XDG_DATA_HOME: data,
      XDG_STATE_HOME: folder('state'),
      XDG_RUNTIME_DIR: folder('runtime'),
      TMPDIR: temporary
    },
    // A process that is just ending may still write. This one lists the folder anew each time; its synchronous twin does not.
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
