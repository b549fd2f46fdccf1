// The pictures of one tour: numbered, named in words, in one theme and text size.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { makeProfile, type Profile } from '../support/profile.ts'
import type { TourOptions } from './main.ts'

export class Album {
  readonly options: TourOptions
  readonly missing: string[] = []
  #number = 0
  /** The window that is open now, for a picture when something goes wrong in it. */
  #page: Page | null = null

  constructor(options: TourOptions) {
    this.options = options
  }

  /** One picture; `whole` takes in what lies below the window's edge too. */
  async picture(page: Page, name: string): Promise<void> {
    this.#number += 1
    const file = `${String(this.#number).padStart(2, '0')}-${name}.png`
    // Two frames: what was asked for has been drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.screenshot({ path: join(this.options.out, file), animations: 'disabled' })
  }

  /** Scrolls the page to a share of its length: the whole window scrolls where it is narrow or the text large. */
  async scroll(page: Page, share: number): Promise<void> {
    await page.evaluate((part) => {
      for (const area of [document.querySelector('.page'), document.scrollingElement]) {
        area?.scrollTo(0, (area.scrollHeight - area.clientHeight) * part)
      }
    }, share)
  }

  /** A part of the tour that may fail without ending the rest; answers whether it went through. */
  async part(name: string, act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      return true
    } catch (error) {
      this.missing.push(
        `${name}: ${String(error instanceof Error ? error.message : error)
          .split('\n')
          .slice(0, 4)
          .join(' ')}`
      )
      await this.#failed(name)
      return false
    }
  }

  /** What the window showed when a part failed; a window that is gone leaves none. */
  async #failed(name: string): Promise<void> {
    if (!this.#page || this.#page.isClosed()) return
    await this.picture(this.#page, `failed-${name.replaceAll(' ', '-').toLowerCase()}`).catch(() => {})
  }

  /** A fresh computer with the look asked for; ended and removed afterwards. */
  async onAComputer(act: (profile: Profile) => Promise<void>): Promise<void> {
    const profile = makeProfile()
    mkdirSync(dirname(profile.preferences), { recursive: true })
    const textSize = this.options.text === 200 ? 'largest' : 'standard'
    const look = { appearance: { theme: this.options.theme, textSize }, contentProtection: false }
    writeFileSync(profile.preferences, JSON.stringify(look))
    try {
      await act(profile)
    } finally {
      await profile.remove()
    }
  }

  async inAWindow(profile: Profile, act: (running: RunningApp) => Promise<void>): Promise<void> {
    const running = await launchApp(profile, { environment: { CIRCLEKEEPER_PICTURES: '1' } })
    try {
      await running.page.setViewportSize({ width: 1280, height: 800 })
      running.page.setDefaultTimeout(8_000)
      this.#page = running.page
      await act(running)
    } catch (error) {
      await this.#failed('in-the-open-window')
      throw error
    } finally {
      this.#page = null
      await running.close()
    }
  }
}
