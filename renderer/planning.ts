// Planning from the working set: what the chooser needs to know of a group, and a new session with its agenda already filled in.
import { planFromLast } from '../shared/agenda/plan.ts'
import { blocksFromTemplate, templateFor } from '../shared/agenda/templates.ts'
import { addDays, type PlainDate } from '../shared/dates.ts'
import { choosePrompts, type Use } from '../shared/prompts/chooser.ts'
import { allPrompts } from '../shared/prompts/library.ts'
import type { Prompt, SkipCondition } from '../shared/prompts/prompt-schema.ts'
import type { Agenda, AgendaBlock, Group, RecordDraft, RecordId, Session } from '../shared/records.ts'
import { ok, type Result } from '../shared/result.ts'
import { database } from './database.ts'
import { newRecordId } from './record-id.ts'
import { saveRecords } from './save.ts'

/** The library and her own prompts. */
export async function promptsAtHand(): Promise<readonly Prompt[]> {
  const own = await database.prompt.filter((record) => record.archivedOn === null).toArray()
  return allPrompts(own.map((record) => record.prompt))
}

export type PromptHistory = { readonly uses: readonly Use[]; readonly sessions: readonly PlainDate[] }

/**
 * Prompts of this group's agendas before a date, each with what was said of it afterwards; a debrief is not asked for,
 * so that somebody who never writes one still gets something new each time. A cancelled session has used none.
 */
export async function promptHistory(groupId: RecordId, before: PlainDate): Promise<PromptHistory> {
  const sessions = await notCancelled(groupId, before)
  const dates = new Map(sessions.map((session) => [session.id, session.date]))
  const agendas = await database.agenda
    .where('sessionId')
    .anyOf([...dates.keys()])
    .toArray()
  const said = await database.promptUse
    .where('sessionId')
    .anyOf([...dates.keys()])
    .toArray()
  const feedback = new Map(said.map((use) => [`${use.sessionId} ${use.promptId}`, use.feedback]))
  const uses = agendas.flatMap((agenda) =>
    promptsOf(agenda.blocks).map((promptId) => ({
      promptId,
      date: dates.get(agenda.sessionId) ?? before,
      feedback: feedback.get(`${agenda.sessionId} ${promptId}`) ?? null
    }))
  )
  return { uses, sessions: sessions.map((session) => session.date) }
}

export function promptsOf(blocks: readonly Pick<AgendaBlock, 'promptId'>[]): readonly string[] {
  return blocks.flatMap((block) => (block.promptId === null ? [] : [block.promptId]))
}

/** Sessions of a group up to today: the past ones that were not cancelled; today's once it is held, led or has a debrief. */
export async function sessionsThatTookPlace(groupId: RecordId, today: PlainDate): Promise<readonly Session[]> {
  const sessions = await notCancelled(groupId, addDays(today, 1))
  const debriefs = await database.debrief.where('[groupId+date]').between([groupId, ''], [groupId, '\uffff']).toArray()
  const debriefed = new Set(debriefs.map((debrief) => debrief.sessionId))
  return sessions.filter(
    ({ id, date, state, run }) => date < today || state === 'held' || run !== null || debriefed.has(id)
  )
}

async function notCancelled(groupId: RecordId, before: PlainDate): Promise<readonly Session[]> {
  const sessions = await database.session.where('[groupId+date]').between([groupId, ''], [groupId, before]).toArray()
  return sessions.filter(({ state }) => state !== 'cancelled')
}

export type EarlierAgenda = { readonly date: PlainDate; readonly blocks: Agenda['blocks'] }

/** The newest agenda with blocks of a group before a date. */
export async function lastAgenda(groupId: RecordId, before: PlainDate): Promise<EarlierAgenda | null> {
  const earlier = await database.session.where('[groupId+date]').between([groupId, ''], [groupId, before]).toArray()
  for (const { id, date } of earlier.toReversed()) {
    const agenda = await database.agenda.where('sessionId').equals(id).first()
    if (agenda && agenda.blocks.length > 0) return { date, blocks: agenda.blocks }
  }
  return null
}

/**
 * Plans the next session of a group, or the one on `date`, and answers with its id; one that exists is opened as it is.
 * `like`: an earlier agenda to start from, in place of a template; its prompts are chosen anew.
 */
export async function startPlanning(
  group: Group,
  today: PlainDate,
  { date, like }: { readonly date?: PlainDate; readonly like?: EarlierAgenda } = {}
): Promise<Result<RecordId>> {
  const sessions = await database.session
    .where('[groupId+date]')
    .between([group.id, ''], [group.id, '\uffff'])
    .toArray()
  const there = sessions.find((session) => session.date === date && session.state === 'planned')
  if (there) return ok(there.id)
  const earlier = sessions.filter((session) => session.date < (date ?? today) && session.state !== 'cancelled')
  const debriefs = await database.debrief
    .where('[groupId+date]')
    .between([group.id, ''], [group.id, '\uffff'])
    .toArray()
  const plan = planFromLast({
    group,
    today,
    ...(date === undefined ? {} : { date }),
    planned: sessions.map((session) => session.date),
    lastSession: earlier.at(-1) ?? null,
    lastDebrief: debriefs.at(-1) ?? null,
    followUps: await database.followUp.where('state').equals('open').toArray()
  })
  const { followUps: _followUps, skipIf, ...fields } = plan
  const session: RecordDraft<'session'> = {
    id: newRecordId(),
    kind: 'session',
    groupId: group.id,
    ...fields,
    skipIf: [...skipIf],
    state: 'planned',
    minutesOver: null,
    plannedOn: null,
    run: null
  }
  const agenda: RecordDraft<'agenda'> = {
    id: newRecordId(),
    kind: 'agenda',
    sessionId: session.id,
    blocks: await filledBlocks(group, session, like?.blocks ?? templateFor(session.minutes).blocks)
  }
  const saved = await saveRecords([session, agenda])
  return saved.ok ? ok(session.id) : saved
}

/** Gives a session that has none an agenda, filled in as for a newly planned one. */
export async function makeAgenda(group: Group, session: Session): Promise<Result<RecordId>> {
  const agenda: RecordDraft<'agenda'> = {
    id: newRecordId(),
    kind: 'agenda',
    sessionId: session.id,
    blocks: await filledBlocks(group, session, templateFor(session.minutes).blocks)
  }
  const saved = await saveRecords([agenda])
  return saved.ok ? ok(agenda.id) : saved
}

type Planned = Pick<Session, 'date' | 'minutes' | 'expected' | 'expectedFirstTimers' | 'skipIf'>

type Template = Parameters<typeof blocksFromTemplate>[0]

/** A fresh agenda of a template, with the best prompt in each block that has room for one. */
async function filledBlocks(group: Group, session: Planned, template: Template): Promise<AgendaBlock[]> {
  const blocks = blocksFromTemplate(template, {
    people: session.expected,
    minutesEach: group.checkInMinutesEach,
    minutes: session.minutes
  })
  const prompts = await promptsAtHand()
  const history = await promptHistory(group.id, session.date)
  const setting = await database.setting.toCollection().first()
  const taken: string[] = []
  return blocks.map((block) => {
    if (!takesPrompt(block)) return block
    const choice = choosePrompts({
      ...history,
      ...chooserSession(session),
      prompts,
      slotMinutes: block.minutes,
      themes: [],
      favourites: setting?.favouritePrompts ?? [],
      hidden: setting?.hiddenPrompts ?? [],
      taken
    })
    const best = choice.suggestions[0]
    if (!best) return block
    taken.push(best.prompt.id)
    return { ...block, promptId: best.prompt.id }
  })
}

/** What the chooser reads of a session; nobody expected yet counts as not known. */
export function chooserSession(session: Pick<Planned, 'date' | 'expected' | 'expectedFirstTimers' | 'skipIf'>): {
  readonly date: PlainDate
  readonly people: number | null
  readonly firstTimers: number
  readonly skipIf: readonly SkipCondition[]
} {
  const { date, expected, expectedFirstTimers, skipIf } = session
  return { date, people: expected > 0 ? expected : null, firstTimers: expectedFirstTimers, skipIf }
}

export function takesPrompt(block: Pick<AgendaBlock, 'type' | 'promptId'>): boolean {
  return block.type === 'main-prompt' || block.type === 'second-prompt' || block.promptId !== null
}
