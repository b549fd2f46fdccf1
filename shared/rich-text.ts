// What a note can hold: the node and mark list of the editor as a schema, and pure readings of a document (plain text, words, shareable passages).
import * as z from 'zod'

export const richTextNodeTypes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'taskList',
  'taskItem',
  'blockquote',
  'horizontalRule',
  'hardBreak',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'shareable',
  'mention',
  'themeTag',
  'text'
] as const
export const richTextMarkTypes = ['bold', 'italic', 'underline', 'strike', 'language'] as const

const mark = z.strictObject({
  type: z.enum(richTextMarkTypes),
  attrs: z.record(z.string(), z.union([z.string().max(64), z.number(), z.boolean(), z.null()])).optional()
})

export type RichTextMark = z.infer<typeof mark>
export type RichTextNode = {
  type: (typeof richTextNodeTypes)[number]
  attrs?: Record<string, string | number | boolean | null | number[]> | undefined
  content?: RichTextNode[] | undefined
  marks?: RichTextMark[] | undefined
  text?: string | undefined
}
export type RichText = { type: 'doc'; content: RichTextNode[] }

const nodeSchema: z.ZodType<RichTextNode> = z.lazy(() =>
  z.strictObject({
    type: z.enum(richTextNodeTypes),
    attrs: z
      .record(
        z.string().max(40),
        z.union([z.string().max(200), z.number(), z.boolean(), z.null(), z.array(z.number())])
      )
      .optional(),
    content: z.array(nodeSchema).optional(),
    marks: z.array(mark).optional(),
    text: z.string().optional()
  })
)

/** A document of the editor. A mention holds the person's id only (`attrs.id`), so that erasing a nickname erases it everywhere. */
export const richTextSchema: z.ZodType<RichText> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(nodeSchema)
})
