// Knows a folder that some other program copies to the internet, so that it is named before it is chosen for backups.

const services: readonly (readonly [RegExp, string])[] = [
  [/[\\/]OneDrive([ -][^\\/]*)?([\\/]|$)/i, 'OneDrive'],
  [/[\\/]Dropbox([ (][^\\/]*)?([\\/]|$)/i, 'Dropbox'],
  [/[\\/](Google ?Drive|GoogleDrive-[^\\/]*|My Drive)([\\/]|$)/i, 'Google Drive'],
  [/[\\/](Mobile Documents|iCloud ?Drive)([\\/]|$)/i, 'iCloud Drive'],
  [/[\\/]Nextcloud\d*([\\/]|$)/i, 'Nextcloud'],
  [/[\\/]ownCloud\d*([\\/]|$)/i, 'ownCloud'],
  [/[\\/](pCloud ?Drive|pCloud)([\\/]|$)/i, 'pCloud'],
  [/[\\/](Proton ?Drive)([\\/]|$)/i, 'Proton Drive'],
  [/[\\/]Box( Sync)?([\\/]|$)/, 'Box'],
  [/[\\/]MEGA(sync)?([\\/]|$)/, 'MEGA'],
  [/[\\/](Sync|Syncthing)([\\/]|$)/, 'Syncthing']
]

/** The service's name, or null for a folder that looks like it stays on this computer. */
export function syncServiceOf(folder: string): string | null {
  return services.find(([pattern]) => pattern.test(folder))?.[1] ?? null
}
