// A file that is not what it should be, a disk that does not do what it should: each a sentence on the screen, and nothing overwritten.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  createNotebook,
  goTo,
  newNote,
  noteWords,
  shownAsSaved,
  typePassphrase,
  unlock,
  writeNote
} from '../support/notebook.ts'
import type { Profile } from '../support/profile.ts'
import { canMakeDisks, makeSmallDisk } from '../support/small-disk.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import { withDatabase } from '../support/with-database.ts'

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function makeVault(profile: Profile, path = profile.vault): Promise<void> {
  mkdirSync(dirname(profile.preferences), { recursive: true })
  if (path !== profile.vault) writeFileSync(profile.preferences, JSON.stringify({ vaultPath: path }))
  return makeVaultWith(path, passphrase, eveningNotebook().records)
}

const broken: readonly {
  readonly what: string
  readonly make: (profile: Profile) => Promise<void> | void
  readonly sentence: RegExp
}[] = [
  {
    what: 'a letter in the place of the notebook',
    make: ({ app, vault }) => {
      mkdirSync(app, { recursive: true })
      writeFileSync(vault, 'Dear committee, '.repeat(2_000))
    },
    sentence: /This file is not a notebook\./
  },
  {
    what: 'a notebook of a newer version',
    make: async (profile) => {
      await makeVault(profile)
      withDatabase(profile.vault, (database) => database.exec('PRAGMA user_version = 9'))
    },
    sentence: /newer version/
  },
  {
    what: 'a notebook whose end is missing',
    make: async (profile) => {
      await makeVault(profile)
      truncateSync(profile.vault, 8_192)
    },
    sentence: /A part of this notebook could not be opened\. Nothing is overwritten/
  }
]

for (const { what, make, sentence } of broken) {
  test(`${what} is named for what it is, and not touched`, async ({ start, profile }) => {
    await make(profile)
    const before = digest(profile.vault)
    const { page, close } = await start()
    await typePassphrase(page, passphrase)
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 15_000 })
    await close()
    expect(digest(profile.vault)).toBe(before)
  })
}

test('a notebook that has gone says so, and a new one never takes its name', async ({ start, profile }) => {
  mkdirSync(profile.app, { recursive: true })
  writeFileSync(profile.preferences, JSON.stringify({ vaultPath: profile.vault }))
  const { page } = await start()
  await expect(page.getByText(/Nothing was erased by this app/)).toBeVisible()
  await page.getByRole('button', { name: 'Start a new notebook' }).click()
  await createNotebook(page)
  expect(JSON.parse(readFileSync(profile.preferences, 'utf8')).vaultPath).toBe(join(profile.app, 'notebook-2.vault'))
})

test('one damaged page is counted, the others open, and nothing is written', async ({ start, profile }) => {
  await makeVault(profile)
  withDatabase(profile.vault, (database) => {
    const row = database.prepare('SELECT id, envelope FROM records ORDER BY id LIMIT 1').get() as {
      id: Uint8Array
      envelope: Uint8Array
    }
    const bytes = Buffer.from(row.envelope)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    database.prepare('UPDATE records SET envelope = ? WHERE id = ?').run(bytes, row.id)
  })
  const before = digest(profile.vault)
  const { page, close } = await start()
  await unlock(page, passphrase)
  await expect(page.getByText(/could not be opened/).first()).toBeVisible()
  await expect(page.getByText(/Nothing is overwritten/)).toBeVisible()
  await goTo(page, 'Sessions')
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
  await close()
  expect(digest(profile.vault)).toBe(before)
})

test('a second app on the same notebook is told that it is open, and changes nothing', async ({ start, profile }) => {
  await makeVault(profile)
  const first = await start()
  await unlock(first.page, passphrase)
  const other = join(profile.root, 'other')
  mkdirSync(join(other, 'Circlekeeper'), { recursive: true })
  writeFileSync(join(other, 'Circlekeeper', 'preferences.json'), JSON.stringify({ vaultPath: profile.vault }))
  const second = await start({ environment: { XDG_DATA_HOME: other } })
  await typePassphrase(second.page, passphrase)
  await expect(second.page.getByText(/Another window has this notebook open/)).toBeVisible({ timeout: 15_000 })
  await newNote(first.page)
  await writeNote(first.page, 'Still mine.')
  await shownAsSaved(first.page)
})

if (canMakeDisks()) {
  test('in a folder it may not write to, a notebook is open for reading and says so', async ({ start, profile }) => {
    const disk = makeSmallDisk(join(profile.root, 'stick'), 8)
    try {
      const path = join(disk.folder, 'notebook.vault')
      await makeVault(profile, path)
      disk.makeReadOnly()
      const before = digest(path)
      const { page, close } = await start()
      await unlock(page, passphrase)
      await expect(page.getByText(/does not let the app write to, so it is open for reading only/)).toBeVisible()
      await goTo(page, 'Notes')
      await page.getByRole('button', { name: 'New note' }).click()
      await expect(page.getByText(/open for reading only, so this was not saved/)).toBeVisible()
      await close()
      expect(digest(path)).toBe(before)
    } finally {
      disk.end()
    }
  })

  test('on a full disk it says so, keeps the words on the page, and saves them once there is room', async ({
    start,
    profile
  }) => {
    const disk = makeSmallDisk(join(profile.root, 'disk'), 12)
    try {
      await makeVault(profile, join(disk.folder, 'notebook.vault'))
      const running = await start()
      await unlock(running.page, passphrase)
      await newNote(running.page)
      await writeNote(running.page, 'Written before the disk was full.')
      await shownAsSaved(running.page)
      const makeRoom = disk.fill()
      const more = ' And on. '.repeat(40_000)
      await writeNote(running.page, more)
      await expect(running.page.getByText(/There is no room left on the disk/)).toBeVisible({ timeout: 20_000 })
      await expect(running.page.getByText('Not saved yet')).toBeVisible()
      await expect(noteWords(running.page)).toContainText('Written before the disk was full.')
      makeRoom()
      // It is tried again every five seconds.
      await expect(running.page.getByText(/^All saved/)).toBeVisible({ timeout: 15_000 })
      await expect(running.page.getByText(/There is no room left on the disk/)).toHaveCount(0)
    } finally {
      disk.end()
    }
  })
}
