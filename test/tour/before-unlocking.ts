// The locked notebook, and what it says when its file is not what it should be.
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import type { Profile } from '../support/profile.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import { withDatabase } from '../support/with-database.ts'
import type { Album } from './album.ts'
import { passphrase, sampleRecords } from './sample.ts'

type Spoil = (profile: Profile) => void

const spoilt: Readonly<Record<string, Spoil>> = {
  'unlock-not-a-notebook': ({ vault }) => writeFileSync(vault, 'Dear committee, this is a letter. '.repeat(200)),
  'unlock-newer-version': ({ vault }) => withDatabase(vault, (database) => database.exec('PRAGMA user_version = 2')),
  'unlock-cut-short': ({ vault }) => truncateSync(vault, Math.floor(readFileSync(vault).length / 2)),
  'unlock-notebook-missing': ({ vault }) => rmSync(vault)
}

export async function beforeUnlocking(album: Album): Promise<void> {
  await album.onAComputer(async (profile) => {
    await makeVaultWith(profile.vault, passphrase, sampleRecords().slice(0, 40))
    const whole = `${profile.vault}.whole`
    copyFileSync(profile.vault, whole)
    await album.part('unlock', () =>
      album.inAWindow(profile, async ({ page }) => {
        const field = page.getByRole('textbox', { name: 'Passphrase' })
        await field.waitFor()
        await album.picture(page, 'unlock')
        await field.fill('not the right words')
        await page.keyboard.press('Enter')
        await page.getByRole('alert').first().waitFor()
        await album.picture(page, 'unlock-wrong-passphrase')
        await page.getByRole('button', { name: /recovery sheet/i }).click()
        await album.picture(page, 'unlock-with-the-recovery-sheet')
      })
    )
    for (const [name, spoil] of Object.entries(spoilt)) {
      await album.part(name, async () => {
        copyFileSync(whole, profile.vault)
        for (const end of ['-wal', '-shm']) rmSync(profile.vault + end, { force: true })
        spoil(profile)
        await album.inAWindow(profile, async ({ page }) => {
          const field = page.getByRole('textbox', { name: 'Passphrase' })
          if (name !== 'unlock-notebook-missing') {
            await field.fill(passphrase)
            await page.keyboard.press('Enter')
          }
          await page.getByRole('alert').first().waitFor()
          await album.picture(page, name)
        })
      })
    }
  })
}
