// The tour: the main job in a real window on an invented group, with a picture of every screen, and the summary in every format.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Album } from './album.ts'
import { beforeUnlocking } from './before-unlocking.ts'
import { firstRun } from './first-run.ts'
import { mainJob } from './main-job.ts'
import { pages } from './pages.ts'

export type TourOptions = {
  readonly out: string
  readonly theme: 'light' | 'dark' | 'contrast'
  readonly text: 100 | 200
}

/** Answers with what could not be pictured; the folder then holds all the rest. */
export async function tour(options: TourOptions): Promise<readonly string[]> {
  mkdirSync(join(options.out, 'summary'), { recursive: true })
  // What an earlier tour left there would be taken for this one's.
  const left = readdirSync(options.out).filter((name) => name === 'summary' || /^\d\d+-.*\.png$/.test(name))
  for (const name of left) rmSync(join(options.out, name), { recursive: true, force: true })
  mkdirSync(join(options.out, 'summary'), { recursive: true })
  const album = new Album(options)
  for (const part of [firstRun, beforeUnlocking, mainJob, pages]) await part(album)
  return album.missing
}
