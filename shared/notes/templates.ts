// Starting points for a private note: a title and a few headings, never questions about a person's illness.
import type { RichText, RichTextNode } from '../rich-text.ts'

export type NoteTemplate = {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly doc: RichText
}

function heading(text: string): RichTextNode {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}
const line: RichTextNode = { type: 'paragraph' }
const checks: RichTextNode = {
  type: 'taskList',
  content: [{ type: 'taskItem', attrs: { checked: false }, content: [{ type: 'paragraph' }] }]
}
function headed(...headings: readonly string[]): RichText {
  return { type: 'doc', content: headings.flatMap((text) => [heading(text), line]) }
}

/** The blank page first, then four with headings. */
export const noteTemplates: readonly NoteTemplate[] = [
  { key: 'blank', name: 'Blank page', title: '', doc: { type: 'doc', content: [line] } },
  {
    key: 'session',
    name: 'About a session',
    title: 'About the session',
    doc: headed('What I saw in the group', 'What I noticed in myself', 'What I would like to try next')
  },
  {
    key: 'practice',
    name: 'My own practice',
    title: 'My own practice',
    doc: headed('What I tried', 'What the group did with it', 'What I keep, what I change')
  },
  {
    key: 'talk',
    name: 'A talk with my co-facilitator',
    title: 'Talk with my co-facilitator',
    doc: {
      type: 'doc',
      content: [
        heading('What we see the same way'),
        line,
        heading('What we see differently'),
        line,
        heading('Agreed'),
        checks
      ]
    }
  },
  {
    key: 'idea',
    name: 'An idea for later',
    title: 'An idea for later',
    doc: headed('The idea', 'Who it would help, and how', 'A small first step')
  }
]
