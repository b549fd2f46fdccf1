// The one plain file beside the vault: what the unlock screen needs, and nothing a person wrote.
import * as z from 'zod'
import { appearanceSchema, lockReasons } from '../shared/bridge.ts'
import { readTextIfThere, writeTextNow } from './files.ts'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
  maximized: z.boolean()
})

const lockSchema = z.object({
  reason: z.enum(lockReasons),
  at: z.iso.datetime(),
  idleMinutes: z.number().int().min(1).max(60).nullable()
})

const vaultId = z.string().regex(/^[0-9a-f]{32}$/)
const backupSchema = z.object({
  folder: z.string().min(1).max(4_096).nullable().catch(null),
  earlier: z.array(z.string().min(1).max(4_096)).max(10).readonly().catch([]),
  renewed: z
    .array(z.object({ former: vaultId, vault: vaultId }))
    .max(30)
    .readonly()
    .catch([]),
  lastAt: z.iso.datetime().nullable().catch(null),
  isOwed: z.boolean().catch(false)
})

const noBackups = { folder: null, earlier: [], renewed: [], lastAt: null, isOwed: false }

// Each field falls back by itself: a file from another version, or a damaged one, costs a window position and no more.
const preferencesSchema = z.object({
  vaultPath: z.string().min(1).max(4_096).nullable().catch(null),
  bounds: boundsSchema.nullable().catch(null),
  appearance: appearanceSchema.catch({ theme: 'system', textSize: 'standard' }),
  inFront: z.boolean().catch(true),
  contentProtection: z.boolean().catch(true),
  lastLock: lockSchema.nullable().catch(null),
  crashesInARow: z.number().int().min(0).max(1_000).catch(0),
  backup: backupSchema.catch(noBackups),
  unfinished: z.array(z.string().max(4_096)).max(100).catch([])
})

export type Bounds = Readonly<z.infer<typeof boundsSchema>>
export type PreferenceValues = Readonly<z.infer<typeof preferencesSchema>>
export type Preferences = {
  readonly values: () => PreferenceValues
  readonly change: (part: Partial<PreferenceValues>) => void
}

/** Opens the preferences at `path`; every change is on disk when `change` returns. */
export function openPreferences(path: string): Preferences {
  let values = readPreferences(readTextIfThere(path))
  return {
    values: () => values,
    change: (part) => {
      values = { ...values, ...part }
      writeTextNow(path, `${JSON.stringify(values, null, 2)}\n`)
    }
  }
}

function readPreferences(text: string | null): PreferenceValues {
  return preferencesSchema.parse(looseObject(text))
}

function looseObject(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}
