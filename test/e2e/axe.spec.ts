// Every screen once in each theme, looked at by axe: nothing serious or critical on any of them.
import { mkdirSync, writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { goTo, newNote, unlock, writeNote } from '../support/notebook.ts'
import type { Profile } from '../support/profile.ts'
import { makeVaultWith } from '../support/vault-with.ts'
import { passphrase, sampleRecords } from '../tour/sample.ts'

const themes = ['light', 'dark', 'contrast'] as const
type Theme = (typeof themes)[number]

function wear(profile: Profile, theme: Theme): void {
  mkdirSync(profile.app, { recursive: true })
  const appearance = { theme, textSize: 'standard' }
  writeFileSync(profile.preferences, JSON.stringify({ appearance, contentProtection: false }))
}

/** What axe finds serious or critical, as lines that name the screen, the rule and the places. */
async function faults(page: Page, screen: string): Promise<readonly string[]> {
  // A colour half-way to its next one is not a colour anybody reads.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

type Visit = readonly [screen: string, go: (page: Page) => Promise<void>]
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor()
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const firstRun: readonly Visit[] = [
  ['first run, how it looks', (page) => heading(page, /Welcome/)],
  [
    'first run, what this is',
    async (page) => {
      await press(page, 'Go on')
      await heading(page, 'A notebook that stays closed')
    }
  ],
  [
    'first run, passphrase with its faults',
    async (page) => {
      await press(page, 'Go on')
      await page.getByRole('textbox', { name: 'Passphrase' }).fill('june')
      await press(page, 'Suggest five words')
      await press(page, 'Make my notebook')
    }
  ],
  [
    'first run, recovery sheet',
    async (page) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
      await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
      await press(page, 'Make my notebook')
      await page.getByRole('button', { name: 'I have it on paper' }).waitFor()
    }
  ],
  [
    'first run, three words',
    async (page) => {
      await press(page, 'I have it on paper')
      await press(page, 'Check these words')
    }
  ],
  [
    'first run, group',
    async (page) => {
      await press(page, 'Do this later')
      await heading(page, 'Which group do you facilitate?')
      await press(page, 'Go on')
    }
  ],
  [
    'first run, crisis card',
    async (page) => {
      await page.getByRole('textbox', { name: 'Group name' }).fill('Riverbend Thursday group')
      await press(page, 'Go on')
      await heading(page, 'Check your crisis card')
    }
  ],
  [
    'new home',
    async (page) => {
      await press(page, 'This is right')
      await heading(page, 'This week')
    }
  ],
  ...['Sessions', 'Notes', 'People', 'Summary', 'Prompts'].map(
    (name): Visit => [`empty ${name}`, (page) => visitPage(page, name)]
  )
]

async function visitPage(page: Page, name: string): Promise<void> {
  await goTo(page, name)
  await heading(page, new RegExp(`^${name}$`))
}

const locked: readonly Visit[] = [
  ['unlock', (page) => page.getByRole('textbox', { name: 'Passphrase' }).waitFor()],
  [
    'unlock, wrong passphrase',
    async (page) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill('not the right words')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').first().waitFor()
    }
  ],
  [
    'unlock with the sheet',
    async (page) => {
      await press(page, 'Use the recovery sheet')
      await heading(page, 'Open it with the recovery sheet')
    }
  ]
]

const open: readonly Visit[] = [
  [
    'home',
    async (page) => {
      await press(page, 'Use the passphrase')
      await unlock(page, passphrase)
      await heading(page, 'This week')
    }
  ],
  [
    'skip or move',
    async (page) => {
      await press(page, 'Skip or move it')
      await page.getByRole('dialog').waitFor()
    }
  ],
  [
    'crisis card',
    async (page) => {
      await closeDialog(page)
      await page.keyboard.press('F9')
      await page.getByRole('dialog').waitFor()
    }
  ],
  [
    'search',
    async (page) => {
      await closeDialog(page)
      await page.keyboard.press('Control+K')
      await page.getByRole('combobox', { name: 'Search this notebook' }).fill('timer')
      await page.locator('.hit mark').first().waitFor()
    }
  ],
  [
    'plan',
    async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: /^Plan .*session$/ }).click()
      await heading(page, 'Three prompts that fit')
    }
  ],
  [
    'lead, check-in',
    async (page) => {
      await press(page, 'Done planning')
      await press(page, 'Start the session')
      await press(page, 'Begin')
      await press(page, 'Next block')
      await page.getByRole('button', { name: 'Next turn' }).waitFor()
    }
  ],
  ['lead, in a dim room', (page) => press(page, 'Dim for the room')],
  [
    'debrief',
    async (page) => {
      await press(page, 'Leave')
      await page.getByRole('navigation', { name: 'This session' }).getByRole('button', { name: 'Debrief' }).click()
      await page.getByRole('radio', { name: 'Middling' }).check()
    }
  ],
  [
    'debrief, afterwards',
    async (page) => {
      await press(page, 'Finish the debrief')
      await heading(page, 'That is done')
    }
  ],
  [
    'note',
    async (page) => {
      await press(page, 'Back to Home')
      await newNote(page)
      await writeNote(page, 'The timer stood in the middle of the table.')
      await press(page, 'May be shared')
    }
  ],
  [
    'note, earlier versions',
    async (page) => {
      await press(page, 'Earlier versions')
      await heading(page, 'Earlier versions')
    }
  ],
  ...['Sessions', 'Prompts', 'Notes', 'People', 'Settings'].map(
    (name): Visit => [name.toLowerCase(), (page) => visitPage(page, name)]
  ),
  [
    'trash',
    async (page) => {
      await visitPage(page, 'Notes')
      await press(page, 'Trash')
      await page.getByText('The trash is empty').waitFor()
    }
  ],
  [
    'note from a template, with its popup',
    async (page) => {
      await press(page, 'Start from a template')
      await page.getByRole('menuitem', { name: 'My own practice' }).click()
      await page.getByRole('heading', { name: 'What I tried' }).waitFor()
      await page.getByRole('textbox', { name: 'Words of this note' }).click()
      await page.keyboard.type(' /')
      await page.getByRole('listbox').waitFor()
    }
  ],
  [
    'safety records',
    async (page) => {
      await page.keyboard.press('Escape')
      await visitPage(page, 'Notes')
      await page.getByRole('link', { name: 'Safety record' }).click()
      await heading(page, 'Facts, kept apart')
    }
  ],
  [
    'safety record',
    async (page) => {
      await press(page, 'New safety record')
      await page.getByLabel('What was seen and said, and what was done').fill('At 19:40 we called the line.')
      await press(page, 'All safety records')
      await page.getByRole('listitem').getByRole('link').first().click()
      await page.getByLabel('Who was told, or will be').waitFor()
    }
  ],
  [
    'follow-ups',
    async (page) => {
      await visitPage(page, 'Sessions')
      await goTo(page, 'Home')
      await page.getByRole('link', { name: /follow-ups$|^Add or look back$/ }).click()
      await heading(page, 'What is still to do')
    }
  ],
  [
    'people, one person',
    async (page) => {
      await visitPage(page, 'People')
      await page
        .getByRole('button', { name: /^Open / })
        .first()
        .click()
      await press(page, 'Enter numbers of past sessions')
    }
  ],
  ['summary', (page) => visitPage(page, 'Summary')],
  [
    'keep-until review',
    async (page) => {
      await visitPage(page, 'Settings')
      await press(page, 'Look through what is due')
      await page.getByRole('checkbox', { name: /Winter plans/ }).check()
    }
  ],
  [
    'backup drill',
    async (page) => {
      await visitPage(page, 'Settings')
      await press(page, 'Open a backup with the sheet')
      await press(page, 'Open it with these words')
      await page.getByRole('alert').first().waitFor()
    }
  ],
  [
    'summary, draft',
    async (page) => {
      await visitPage(page, 'Summary')
      await press(page, 'Make the draft')
      await page.getByRole('button', { name: 'Check for names' }).waitFor()
    }
  ],
  [
    'summary, checked',
    async (page) => {
      await press(page, 'Check for names')
      await page
        .getByRole('button', { name: /^Mark as read: / })
        .first()
        .waitFor()
    }
  ],
  [
    'covered',
    async (page) => {
      await press(page, 'Someone’s beside me')
      await page.getByRole('button', { name: 'Show the page again' }).waitFor()
    }
  ],
  [
    'home, narrow',
    async (page) => {
      await press(page, 'Show the page again')
      await page.setViewportSize({ width: 320, height: 800 })
      await goTo(page, 'Home')
      await heading(page, 'This week')
    }
  ]
]

async function visitAll(page: Page, visits: readonly Visit[]): Promise<readonly string[]> {
  page.setDefaultTimeout(10_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  const found: string[] = []
  for (const [screen, go] of visits) {
    await test.step(screen, () => go(page))
    found.push(...(await faults(page, screen)))
  }
  return found
}

for (const theme of themes) {
  test(`in the ${theme} theme the first run and the empty pages have nothing serious`, async ({ start, profile }) => {
    wear(profile, theme)
    const { page } = await start()
    expect(await visitAll(page, firstRun)).toEqual([])
  })

  test(`in the ${theme} theme the locked and the open notebook have nothing serious`, async ({ start, profile }) => {
    test.setTimeout(180_000)
    wear(profile, theme)
    await makeVaultWith(profile.vault, passphrase, sampleRecords())
    const { page } = await start()
    expect(await visitAll(page, [...locked, ...open])).toEqual([])
  })
}

test('a fault put on a page on purpose is found', async ({ start }) => {
  const { page } = await start()
  await heading(page, /Welcome/)
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')))
  expect(await faults(page, 'with a field nobody named')).toEqual([expect.stringContaining(': label: ')])
})
