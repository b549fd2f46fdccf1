// The first run, step by step.
import { goTo, passphrase } from '../support/notebook.ts'
import type { Album } from './album.ts'

export async function firstRun(album: Album): Promise<void> {
  await album.part('first run', () =>
    album.onAComputer((profile) =>
      album.inAWindow(profile, async ({ page }) => {
        const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
        const seen = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
        await seen(/Welcome/)
        await album.picture(page, 'first-run-how-it-looks')
        await press('Go on')
        await seen(/stays closed/)
        await album.picture(page, 'first-run-what-this-is')
        await press('Go on')
        await seen('Choose a passphrase')
        await page.getByRole('textbox', { name: 'Passphrase' }).fill('june')
        await album.picture(page, 'first-run-passphrase-too-short')
        await press('Suggest five words')
        await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
        await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
        await album.picture(page, 'first-run-passphrase')
        await press('Make my notebook')
        await seen('Your recovery sheet')
        await page.locator('ol li').first().waitFor()
        await album.picture(page, 'first-run-recovery-sheet')
        await press('I have it on paper')
        await page.getByRole('textbox').first().fill('candel')
        await press('Check these words')
        await album.picture(page, 'first-run-recovery-words-read-back')
        await press('Do this later')
        await seen('Which group do you facilitate?')
        await press('Go on')
        await album.picture(page, 'first-run-group-without-a-name')
        await page.getByRole('textbox', { name: 'Group name' }).fill('Riverbend Thursday group')
        await press('Go on')
        await seen('Check your crisis card')
        await album.picture(page, 'first-run-crisis-card')
        await press('This is right')
        await seen('This week')
        await album.picture(page, 'home-of-a-new-notebook')
        for (const name of ['Sessions', 'Prompts', 'Notes', 'People', 'Summary']) {
          await album.part(`empty ${name}`, async () => {
            await goTo(page, name)
            await seen(name === 'Notes' ? 'Only for you' : name)
            await album.picture(page, `empty-${name.toLowerCase()}`)
          })
        }
      })
    )
  )
}
