// Where everything lies on this computer: local to it, never in a roaming or synced folder.
import { join } from 'node:path'

export type Places = {
  readonly home: string
  readonly preferences: string
  readonly defaultVault: string
  readonly chromium: string
  readonly usualBackups: string
}

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
  readonly appData: string
}

/** Electron's own default on Windows is the roaming folder, which is copied to servers: the local one is taken instead. */
export function placesFor({ platform, environment, homeFolder, appData }: Surroundings): Places {
  const home = join(localData(), 'Circlekeeper')
  return {
    home,
    preferences: join(home, 'preferences.json'),
    defaultVault: join(home, 'notebook.vault'),
    chromium: join(home, 'window'),
    usualBackups: join(home, 'backups')
  }

  function localData(): string {
    if (platform === 'win32') return environment.LOCALAPPDATA ?? join(homeFolder, 'AppData', 'Local')
    if (platform === 'darwin') return appData
    const local = environment.XDG_DATA_HOME
    return local?.startsWith('/') ? local : join(homeFolder, '.local', 'share')
  }
}
