// One invented private note with its body: lifelike paragraphs, mentions of the roster, now and then a passage that may be shared.

import { themeIds } from '../prompts/prompt-schema.ts'
import type { RecordDraft } from '../records.ts'
import type { RichText, RichTextNode } from '../rich-text.ts'
import { countWords, mentionedIds, snippetOf } from '../rich-text-reading.ts'
import { idOf, type SampleGroup, type SampleOptions } from './group.ts'
import type { Dice } from './random.ts'
import { happenings, reflections, shareableLines, titles } from './words.ts'

export function sampleNote(
  dice: Dice,
  circle: SampleGroup | undefined,
  options: SampleOptions
): readonly RecordDraft[] {
  const session = circle && circle.sessions.length > 0 ? dice.one(circle.sessions) : null
  const shares = dice.chance(0.4)
  const doc = body(dice, circle, options.words, shares)
  const noteId = idOf(dice)
  const bodyId = idOf(dice)
  const names = new Map(circle?.people.map((person) => [person.id, person.nickname]))
  const note: RecordDraft<'note'> = {
    id: noteId,
    kind: 'note',
    title: dice.one(titles),
    groupId: circle?.group.id ?? null,
    sessionId: session?.id ?? null,
    bodyId,
    date: session?.date ?? options.today,
    pinned: dice.chance(0.02),
    themes: dice.chance(0.5) ? [dice.one(themeIds)] : [],
    personIds: [...mentionedIds(doc)],
    words: countWords(doc),
    snippet: snippetOf(doc, (id) => names.get(id) ?? 'somebody'),
    hasShareable: shares,
    trashedOn: null
  }
  return [note, { id: bodyId, kind: 'noteBody', noteId, doc }]
}

function body(dice: Dice, circle: SampleGroup | undefined, words: number, shares: boolean): RichText {
  const content: RichTextNode[] = []
  let written = 0
  while (written < words) {
    const sentences = Array.from({ length: dice.number(2, 5) }, () =>
      dice.one(dice.chance(0.7) ? happenings : reflections)
    )
    written += sentences.join(' ').split(' ').length
    if (content.length > 0 && dice.chance(0.15))
      content.push({
        type: 'heading',
        attrs: { level: 2 },
        content: [{ type: 'text', text: 'What I noticed in myself' }]
      })
    content.push({ type: 'paragraph', content: writtenOut(dice, circle, sentences.join(' ')) })
  }
  if (shares) {
    const line: RichTextNode = { type: 'paragraph', content: [{ type: 'text', text: dice.one(shareableLines) }] }
    content.splice(dice.number(1, content.length), 0, { type: 'shareable', content: [line] })
  }
  return { type: 'doc', content }
}

/** Fills `{who}` and `{other}` with mentions, or with plain words where no nicknames are kept. */
function writtenOut(dice: Dice, circle: SampleGroup | undefined, text: string): RichTextNode[] {
  const people = circle?.people ?? []
  const [who, other] = dice.some(people, 2)
  const nodes: RichTextNode[] = []
  let start = true
  for (const part of text.split(/(\{who\}|\{other\})/)) {
    const person = part === '{who}' ? who : part === '{other}' ? other : undefined
    const word = part === '{who}' ? 'somebody' : part === '{other}' ? 'somebody else' : null
    if (person) nodes.push({ type: 'mention', attrs: { id: person.id } })
    else if (word !== null) nodes.push({ type: 'text', text: start ? `S${word.slice(1)}` : word })
    else if (part !== '') nodes.push({ type: 'text', text: part })
    if (part !== '') start = /[.?!] $/.test(part)
  }
  return nodes
}
