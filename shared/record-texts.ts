// The free words of a record, wherever she wrote any: read, or put again changed.
import type { RecordDraft } from './records.ts'
import type { RichText, RichTextNode } from './rich-text.ts'

export type Change = (text: string) => string

/**
 * The record with every text she wrote put through `change`, in the order of reading; the same object where nothing
 * differs. Choices, dates and ids are no words. Kinds without words of hers come back as they are.
 */
export function mapTexts(record: RecordDraft, change: Change): RecordDraft {
  const mapped = mappedTexts(record, change)
  return JSON.stringify(mapped) === JSON.stringify(record) ? record : mapped
}

function mappedTexts(record: RecordDraft, change: Change): RecordDraft {
  switch (record.kind) {
    case 'note':
      return { ...record, title: change(record.title), snippet: change(record.snippet) }
    case 'noteBody':
      return { ...record, doc: mapDoc(record.doc, change) }
    case 'version':
      return { ...record, title: change(record.title), doc: mapDoc(record.doc, change) }
    case 'debrief':
      return mapDebrief(record, change)
    case 'followUp':
      return { ...record, what: change(record.what), who: change(record.who) }
    case 'safety':
      return { ...record, facts: change(record.facts), told: change(record.told) }
    case 'session':
      return { ...record, roles: mapValues(record.roles, change) }
    case 'agenda':
      return {
        ...record,
        blocks: record.blocks.map((block) => ({
          ...block,
          title: change(block.title),
          notes: change(block.notes),
          who: change(block.who)
        }))
      }
    default:
      return record
  }
}

function mapDebrief(record: RecordDraft<'debrief'>, change: Change): RecordDraft<'debrief'> {
  const { shareable, session, onlyForMe } = record
  return {
    ...record,
    shareable: {
      worked: change(shareable.worked),
      hard: change(shareable.hard),
      request: mapValues(shareable.request, change)
    },
    session: {
      ...session,
      helped: change(session.helped),
      stuck: change(session.stuck),
      guideline: change(session.guideline)
    },
    onlyForMe: {
      ...onlyForMe,
      carrying: change(onlyForMe.carrying),
      kindThing: change(onlyForMe.kindThing),
      freeText: change(onlyForMe.freeText)
    }
  }
}

function mapValues<Fields extends Readonly<Record<string, string>>>(fields: Fields, change: Change): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, change(text)])) as Fields
}

function mapDoc(doc: RichText, change: Change): RichText {
  return { ...doc, content: doc.content.map((node) => mapNode(node, change)) }
}

function mapNode(node: RichTextNode, change: Change): RichTextNode {
  if (node.type === 'text') {
    const text = change(node.text ?? '')
    return { ...node, text }
  }
  return node.content ? { ...node, content: node.content.map((child) => mapNode(child, change)) } : node
}
