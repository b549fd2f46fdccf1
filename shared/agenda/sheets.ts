// What may be put on paper, as one closed union: no field of a note, a debrief or a person has a place in it.
import * as z from 'zod'
import { promptFields } from '../prompts/prompt-schema.ts'
import { crisisCardSchema } from '../records/group.ts'
import { agendaBlockSchema, rolesSchema } from '../records/session.ts'
import { line, minutes, plainDateSchema, plainTimeSchema } from '../records/values.ts'
import { agendaPaper } from './paper.ts'
import { crisisPaper, guidelinesPaper, promptCardsPaper, signInPaper, tallyPaper } from './paper-cards.ts'
import type { Paper } from './paper-frame.ts'

const promptWords = z.strictObject({ text: promptFields.text, followUps: promptFields.followUps })
const count = z.number().int().min(0).max(500)
const date = plainDateSchema.nullable()

export const sheetSchema = z.discriminatedUnion('sheet', [
  z.strictObject({
    sheet: z.literal('agenda'),
    date: plainDateSchema,
    startTime: plainTimeSchema,
    minutes,
    place: line,
    roles: rolesSchema,
    blocks: z.array(agendaBlockSchema).max(200),
    /** The prompts of these blocks by id, their words alone. */
    promptTexts: z.array(z.strictObject({ id: z.string().max(64), text: promptFields.text })).max(200),
    people: count,
    minutesEach: z.number().min(0).max(1_440),
    next: z.strictObject({ date: plainDateSchema, startTime: plainTimeSchema }).nullable(),
    bring: line,
    clock: z.enum(['12', '24'])
  }),
  z.strictObject({
    sheet: z.literal('guidelines'),
    guidelines: z.array(line).max(30),
    statement: z.string().max(1_000).nullable()
  }),
  z.strictObject({ sheet: z.literal('crisis-card'), card: crisisCardSchema }),
  z.strictObject({ sheet: z.literal('sign-in'), date, rows: count }),
  z.strictObject({ sheet: z.literal('tally'), date, boxes: count }),
  z.strictObject({ sheet: z.literal('prompt-cards'), prompts: z.array(promptWords).min(1).max(200) })
])
export type Sheet = z.infer<typeof sheetSchema>

export const paperSchema = z.strictObject({
  size: z.enum(['A4', 'Letter']),
  point: z.union([z.literal(12), z.literal(18), z.literal(24)])
})

/** The sheet as an HTML page, escaped throughout. */
export function sheetHtml(sheet: Sheet, paper: Paper): string {
  switch (sheet.sheet) {
    case 'agenda':
      return agendaPaper(
        { ...sheet, promptTexts: new Map(sheet.promptTexts.map((prompt) => [prompt.id, prompt.text])) },
        paper
      )
    case 'guidelines':
      return guidelinesPaper(sheet.guidelines, sheet.statement, paper)
    case 'crisis-card':
      return crisisPaper(sheet.card, paper)
    case 'sign-in':
      return signInPaper(sheet.date, sheet.rows, paper)
    case 'tally':
      return tallyPaper(sheet.date, sheet.boxes, paper)
    case 'prompt-cards':
      return promptCardsPaper(sheet.prompts, paper)
  }
}

export const sheetTitles: Readonly<Record<Sheet['sheet'], string>> = {
  agenda: 'Agenda',
  guidelines: 'Guidelines',
  'crisis-card': 'Crisis card',
  'sign-in': 'Sign in',
  tally: 'Tally',
  'prompt-cards': 'Prompt cards'
}

/** A neutral name for the file: never a group's or a person's. */
export function sheetFileName(sheet: Sheet): string {
  return sheet.sheet === 'agenda' ? `agenda-${sheet.date}.pdf` : `${sheet.sheet}.pdf`
}
