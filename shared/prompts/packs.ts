// Prompt packs: prompts in a JSON file without any history, and the careful reading of a file somebody chose.
import * as z from 'zod'
import { failed, ok, type Result } from '../result.ts'
import { type Prompt, promptSchema } from './prompt-schema.ts'

export const packFormat = 'prompt-pack'
export const packVersion = 1
/** The most characters and prompts of a pack that is read. */
export const packLimits = { characters: 8_000_000, prompts: 5_000 } as const

export type Pack = { readonly name: string; readonly prompts: readonly Prompt[] }

/** What importing a pack would do, shown before anything is kept. */
export type PackPreview = {
  readonly name: string
  /** Not here yet. */
  readonly fresh: readonly Prompt[]
  /** Here under the same id, with other words or particulars: kept as they are unless she takes the pack's. */
  readonly differing: readonly Prompt[]
  /** Here already, word for word. */
  readonly known: readonly Prompt[]
  /** How many entries were left out because they are not prompts, or repeat an id or a text of the pack. */
  readonly leftOut: number
}

const wholeSchema = z.object({
  format: z.literal(packFormat),
  version: z.number().int().min(1),
  name: z.string().max(120),
  prompts: z.array(z.unknown())
})

/** The text of a pack: when and where its prompts were used, and how they went, is not in it. */
export function writePack(pack: Pack): string {
  const prompts = pack.prompts.map((prompt) => promptSchema.parse(prompt))
  return `${JSON.stringify({ format: packFormat, version: packVersion, name: pack.name.slice(0, 120), prompts }, null, 2)}\n`
}

/**
 * Reads a pack against the prompts at hand. Failures: `file-too-large`, `file-wrong-format` (no JSON, no pack, or not one prompt in it),
 * `file-newer-format`. An entry that is no prompt is left out and counted; the rest is read.
 */
export function readPack(text: string, atHand: readonly Prompt[]): Result<PackPreview> {
  if (text.length > packLimits.characters) return failed({ code: 'file-too-large' })
  const parsed = parseJson(text)
  if (isNewer(parsed)) return failed({ code: 'file-newer-format' })
  const whole = wholeSchema.safeParse(parsed)
  if (!whole.success) return failed({ code: 'file-wrong-format' })
  if (whole.data.prompts.length > packLimits.prompts) {
    return failed({ code: 'file-too-large', count: whole.data.prompts.length })
  }
  const read = distinct(whole.data.prompts.flatMap(promptOf))
  if (read.length === 0) return failed({ code: 'file-wrong-format' })
  const leftOut = whole.data.prompts.length - read.length
  return ok({ name: plain(whole.data.name), leftOut, ...compared(read, atHand) })
}

function compared(read: readonly Prompt[], atHand: readonly Prompt[]): Omit<PackPreview, 'name' | 'leftOut'> {
  const byId = new Map(atHand.map((prompt) => [prompt.id, prompt]))
  const texts = new Set(atHand.map((prompt) => sameText(prompt.text)))
  const kindOf = (prompt: Prompt): 'fresh' | 'differing' | 'known' => {
    const here = byId.get(prompt.id)
    if (here) return sameJson(here, prompt) ? 'known' : 'differing'
    return texts.has(sameText(prompt.text)) ? 'known' : 'fresh'
  }
  const kinds = read.map((prompt) => ({ prompt, kind: kindOf(prompt) }))
  const of = (kind: string): readonly Prompt[] => kinds.filter((one) => one.kind === kind).map((one) => one.prompt)
  return { fresh: of('fresh'), differing: of('differing'), known: of('known') }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

function isNewer(parsed: unknown): boolean {
  const head = z.object({ format: z.literal(packFormat), version: z.number().int().gt(packVersion) })
  return head.safeParse(parsed).success
}

/** The entry as a prompt with plain words, or nothing. */
function promptOf(entry: unknown): readonly Prompt[] {
  const parsed = promptSchema.safeParse(entry)
  if (!parsed.success) return []
  const { headsUp, ...prompt } = parsed.data
  const plainer: Prompt = {
    ...prompt,
    text: plain(prompt.text),
    followUps: prompt.followUps.map(plain).filter((followUp) => followUp !== ''),
    origin: plain(prompt.origin),
    ...(headsUp === undefined || plain(headsUp) === '' ? {} : { headsUp: plain(headsUp) })
  }
  return plainer.text === '' ? [] : [plainer]
}

function distinct(prompts: readonly Prompt[]): readonly Prompt[] {
  const ids = new Set<string>()
  const texts = new Set<string>()
  return prompts.filter((prompt) => {
    const text = sameText(prompt.text)
    if (ids.has(prompt.id) || texts.has(text)) return false
    ids.add(prompt.id)
    texts.add(text)
    return true
  })
}

/** Without what cannot be seen or turns the line around: control signs, marks of direction, lone halves of a sign. Joiners some scripts need stay. */
function plain(text: string): string {
  return text
    .replace(/(?![\s\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function sameJson(one: Prompt, other: Prompt): boolean {
  const sorted = (prompt: Prompt): string =>
    JSON.stringify(Object.entries(prompt).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}
