// The growth path of a group: which step each person stands at, and the group's tallies; never a score or a rank.
import type { Person, RecordDraft, RecordId } from './records.ts'
import type { RichText, RichTextNode } from './rich-text.ts'

export type Milestone = Person['milestones'][number]['name']

export const milestoneNames: Readonly<Record<Milestone, string>> = {
  'first-visit': 'First visit',
  'settling-in': 'Settling in',
  sharing: 'Sharing',
  'supporting-others': 'Supporting others',
  'taking-a-role': 'Taking a role',
  'moved-on': 'Moved on',
  'facilitator-training': 'Facilitator training'
}
export const milestones = Object.keys(milestoneNames) as readonly Milestone[]

/** Somebody new on a roster: a nickname and nothing else. */
export function freshPerson(id: RecordId, groupId: RecordId, nickname: string): RecordDraft<'person'> {
  const nothing = { names: [], milestones: [], agreed: false, firstSeen: null, lastSeen: null }
  return { id, kind: 'person', groupId, nickname, ...nothing }
}

/** The latest step by date, the further one on the same day; null without any, or without "they know and agree". */
export function presentStep(person: Pick<Person, 'milestones' | 'agreed'>): Milestone | null {
  if (!person.agreed) return null
  const order = (step: Person['milestones'][number]): string => `${step.date} ${milestones.indexOf(step.name)}`
  return [...person.milestones].sort((one, other) => (order(one) < order(other) ? -1 : 1)).at(-1)?.name ?? null
}

/** How many people stand at each step; only those who know and agree are counted. */
export function growthTallies(
  people: readonly Pick<Person, 'milestones' | 'agreed'>[]
): readonly { readonly step: Milestone; readonly people: number }[] {
  return milestones.map((step) => ({ step, people: people.filter((person) => presentStep(person) === step).length }))
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** Two entries of one person as one: the first one's id and nickname, everything else of both. Agreement must be there for both. */
export function mergePeople<Entry extends Omit<Person, 'revision' | 'savedAt'>>(stays: Entry, goes: Entry): Entry {
  const names = [...stays.names, goes.nickname, ...goes.names].filter((name) => name !== stays.nickname)
  const steps = [...stays.milestones, ...goes.milestones]
  return {
    ...stays,
    names: [...new Set(names)].slice(0, 20),
    milestones: steps
      .filter((step, index) => steps.findIndex((one) => one.name === step.name && one.date === step.date) === index)
      .slice(0, 50),
    agreed: stays.agreed && goes.agreed,
    firstSeen: earlier(stays.firstSeen, goes.firstSeen),
    lastSeen: later(stays.lastSeen, goes.lastSeen)
  }
}

/** The document with every mention of one person naming another; the same object when there is none. */
export function renameMentions(doc: RichText, from: RecordId, to: RecordId): RichText {
  const content = renamed(doc.content, from, to)
  return content === doc.content ? doc : { ...doc, content }
}

function renamed(nodes: RichTextNode[], from: RecordId, to: RecordId): RichTextNode[] {
  let changed = false
  const next = nodes.map((node) => {
    if (node.type === 'mention' && node.attrs?.id === from) {
      changed = true
      return { ...node, attrs: { ...node.attrs, id: to } }
    }
    const content = node.content && renamed(node.content, from, to)
    if (content === node.content) return node
    changed = true
    return { ...node, content }
  })
  return changed ? next : nodes
}
