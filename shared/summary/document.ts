// A summary as a document: its sections and blocks, where each came from, and the one canonical form that hashes, writers and checks agree on.
import * as z from 'zod'

/** Where a block's words come from; shown beside the draft. `group` and `fixed` and `counted` are the app's own and are not edited. */
export const provenances = ['group', 'counted', 'debrief', 'passage', 'typed', 'fixed'] as const
export type Provenance = (typeof provenances)[number]

/** The eleven parts of a summary, in order: the head and sections 1 to 10. */
export const sectionIds = [
  'head',
  'glance',
  'coming',
  'themes',
  'worked',
  'hard',
  'growth',
  'facilitators',
  'requests',
  'safety',
  'made'
] as const
export type SectionId = (typeof sectionIds)[number]

export const sectionTitles: Readonly<Record<SectionId, string>> = {
  head: 'Summary for the steering committee',
  glance: 'At a glance',
  coming: 'Coming and going',
  themes: 'What we talked about',
  worked: 'What worked',
  hard: 'What was hard',
  growth: 'Growth',
  facilitators: 'Facilitators',
  requests: 'Requests',
  safety: 'Safety',
  made: 'How this was made'
}

/** Sections whose paragraphs are a person's own words: read, edited, moved between. */
export const wordSections = ['worked', 'hard', 'facilitators', 'requests'] as const satisfies readonly SectionId[]
export type WordSection = (typeof wordSections)[number]

/** Twice what is composed or typed: what stands in for a word may be longer than it. */
const paragraph = z.string().max(40_000)
export const blockSchema = z.strictObject({
  /** Unique within the document. */
  id: z.string().min(1).max(40),
  from: z.enum(provenances),
  text: paragraph
})
export type Block = z.infer<typeof blockSchema>

/** A small picture as rows: what its text says is all it says. `low` and `high` draw the bar; both null = nothing is drawn. */
export const pictureSchema = z.strictObject({
  id: z.enum(['attendance', 'themes']),
  section: z.enum(sectionIds),
  title: paragraph,
  rows: z.array(
    z.strictObject({
      label: paragraph,
      shown: paragraph,
      low: z.number().int().nullable(),
      high: z.number().int().nullable()
    })
  )
})
export type Picture = z.infer<typeof pictureSchema>

/** One published number, for the counts file and the ledger. `high` null = no upper bound is given away. */
export const countRowSchema = z.strictObject({
  id: z.string().max(60),
  name: z.string().max(200),
  shown: z.string().max(60),
  hidden: z.enum(['no', 'small', 'range', 'complementary']),
  low: z.number().int(),
  high: z.number().int().nullable()
})
export type CountRow = z.infer<typeof countRowSchema>

export const documentSchema = z.strictObject({
  version: z.literal(1),
  sections: z.array(z.strictObject({ id: z.enum(sectionIds), blocks: z.array(blockSchema) })).length(sectionIds.length),
  pictures: z.array(pictureSchema).max(2),
  counts: z.array(countRowSchema).max(500)
})
export type SummaryDocument = z.infer<typeof documentSchema>
export type Section = SummaryDocument['sections'][number]

/** The section's number as printed; the head has none. */
export function sectionNumber(id: SectionId): number | null {
  const at = sectionIds.indexOf(id)
  return at === 0 ? null : at
}

/** The one text of a document: JSON with every key in the schema's order and nothing else, so that equal documents have equal hashes. */
export function canonicalForm(document: SummaryDocument): string {
  return JSON.stringify({
    version: document.version,
    sections: document.sections.map(({ id, blocks }) => ({
      id,
      blocks: blocks.map(({ id: block, from, text }) => ({ id: block, from, text }))
    })),
    pictures: document.pictures.map(({ id, section, title, rows }) => ({
      id,
      section,
      title,
      rows: rows.map(({ label, shown, low, high }) => ({ label, shown, low, high }))
    })),
    counts: document.counts.map(({ id, name, shown, hidden, low, high }) => ({ id, name, shown, hidden, low, high }))
  })
}

/** Reads a canonical form back; null when it is not one. */
export function parseCanonical(text: string): SummaryDocument | null {
  try {
    const parsed = documentSchema.safeParse(JSON.parse(text))
    return parsed.success && canonicalForm(parsed.data) === text ? parsed.data : null
  } catch {
    return null
  }
}

/** One line of the document as every format shows it, in reading order. */
export type Line = { readonly kind: 'title' | 'heading' | 'paragraph' | 'picture' | 'row'; readonly text: string }

/** What every format says, line by line. A section without words says so, but for the head. */
export function linesOf(document: SummaryDocument): readonly Line[] {
  return document.sections.flatMap((section) => [headingOf(section.id), ...bodyOf(document, section)])
}

function headingOf(id: SectionId): Line {
  const number = sectionNumber(id)
  return number === null
    ? { kind: 'title', text: sectionTitles[id] }
    : { kind: 'heading', text: `${number} ${sectionTitles[id]}` }
}

function bodyOf(document: SummaryDocument, section: Section): readonly Line[] {
  const said = section.blocks.filter(({ text }) => text.trim() !== '')
  const pictures = document.pictures.filter((picture) => picture.section === section.id)
  const paragraphs = said.map(({ text }): Line => ({ kind: 'paragraph', text: text.trim() }))
  if (paragraphs.length === 0 && section.id !== 'head') paragraphs.push({ kind: 'paragraph', text: nothingSaid })
  return [...paragraphs, ...pictures.flatMap(pictureLines)]
}

/** What an empty section says, so that a reader does not take it for a missing page. */
export const nothingSaid = 'Nothing to report for this period.'

function pictureLines(picture: Picture): readonly Line[] {
  return [
    { kind: 'picture', text: picture.title },
    ...picture.rows.map(({ label, shown }): Line => ({ kind: 'row', text: `${label}: ${shown}` }))
  ]
}

/** All words of a document, a line each: what the text taken from a written file must equal. */
export function plainTextOf(document: SummaryDocument): string {
  return linesOf(document)
    .map(({ text }) => text)
    .join('\n')
}
