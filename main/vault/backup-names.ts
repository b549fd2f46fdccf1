// The names of backups, and which of them are kept: the last one of each of ten days with changes, and one a month for twelve months.

const daysKept = 10
const monthsKept = 12
const pattern = /^notebook-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2})-(\d{6})\.vault$/

export type BackupName = { readonly name: string; readonly date: string; readonly time: string }

/** What the names of one vault's backups begin with: the id stands in every header, so it tells nothing new. */
export function vaultMarkOf(vault: string): string {
  return `notebook-${vault.slice(0, 8)}-`
}

/** `now`: `YYYY-MM-DDTHH:MM:SS` by her clock. */
export function backupName(vault: string, now: string): string {
  return `${vaultMarkOf(vault)}${now.slice(0, 10)}-${now.slice(11, 19).replaceAll(':', '')}.vault`
}

/** Whether a file's name is that of a backup, of whatever vault. */
export function isBackupName(name: string): boolean {
  return pattern.test(name)
}

/** The backups of this vault among `names`, oldest first. */
export function backupsOf(vault: string, names: readonly string[]): readonly BackupName[] {
  const found = names.flatMap((name) => {
    const [, mark, date = '', time = ''] = pattern.exec(name) ?? []
    return mark === vault.slice(0, 8) ? [{ name, date, time }] : []
  })
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The same moment’s backup of another vault: what a backup is called once it was sealed again under a new key. */
export function renamedFor(vault: string, { name }: BackupName): string {
  return vaultMarkOf(vault) + name.slice(vaultMarkOf(vault).length)
}

/** The names that no rule keeps any more, oldest first. Names that are not backups of this vault are never among them. */
export function superseded(vault: string, names: readonly string[]): readonly string[] {
  const backups = backupsOf(vault, names)
  const kept = new Set([
    ...lastOfEach(backups, ({ date }) => date).slice(-daysKept),
    ...lastOfEach(backups, ({ date }) => date.slice(0, 7)).slice(-monthsKept)
  ])
  return backups.map(({ name }) => name).filter((name) => !kept.has(name))
}

function lastOfEach(backups: readonly BackupName[], partOf: (backup: BackupName) => string): readonly string[] {
  const last = new Map<string, string>()
  for (const backup of backups) last.set(partOf(backup), backup.name)
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name)
}
