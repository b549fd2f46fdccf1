// A copy of the built app and its runtime that another account of this machine may read and run.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronPath } from './electron-path.ts'
import { projectRoot } from './launch.ts'

/** The account that owns nothing. */
export const nobody = 65_534

export type PublicApp = { readonly root: string; readonly executable: string }

/** `folder` becomes readable for everybody; the executable runs as `nobody`. */
export function makePublicApp(folder: string): PublicApp {
  const root = join(folder, 'app')
  for (const part of ['dist', 'package.json', 'node_modules/@photostructure', 'node_modules/node-gyp-build']) {
    mkdirSync(dirname(join(root, part)), { recursive: true })
    cpSync(join(projectRoot, part), join(root, part), { recursive: true, dereference: true })
  }
  const runtime = join(folder, 'runtime')
  cpSync(dirname(electronPath()), runtime, { recursive: true })
  // Chromium's helper for machines that do not let everybody make name spaces.
  chownSync(join(runtime, 'chrome-sandbox'), 0, 0)
  chmodSync(join(runtime, 'chrome-sandbox'), 0o4755)
  spawnSync('chmod', ['-R', 'go+rX', root, runtime])
  chmodSync(folder, 0o755)
  const executable = join(folder, 'run-as-nobody')
  writeFileSync(
    executable,
    `#!/bin/sh\nexec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups '${join(runtime, 'electron')}' "$@"\n`
  )
  chmodSync(executable, 0o755)
  return { root, executable }
}
