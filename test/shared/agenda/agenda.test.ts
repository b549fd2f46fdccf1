// Templates, the fresh agenda that fills its session, edits, and what is said about the time.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBlock,
  type Blocks,
  canAddBlock,
  duplicateBlock,
  moveBlock,
  moveEarlier,
  moveLater,
  readMinutes,
  removeBlock,
  setCheckIn,
  setMinutes,
  setNotes,
  setPrompt,
  setTitle,
  setWho
} from '../../../shared/agenda/edit.ts'
import { canRedo, canUndo, type History, historyReducer, startHistory } from '../../../shared/agenda/history.ts'
import {
  blockTitles,
  builtInTemplates,
  checkInMinutes,
  freshAgenda,
  mostBlocks,
  templateFor
} from '../../../shared/agenda/templates.ts'
import {
  checkInSum,
  checkInWarning,
  clockTimes,
  lengthMessage,
  minutesEachIn,
  totalMinutes
} from '../../../shared/agenda/totals.ts'
import { agendaBlockSchema, blockTypes } from '../../../shared/records/session.ts'

const freshOf = (length: number, people: number, minutesEach = 2): Blocks =>
  freshAgenda({ template: templateFor(length).blocks, people, minutesEach, minutes: length })
const minutesByType = (blocks: Blocks): Record<string, number> =>
  Object.fromEntries(blocks.map((block) => [block.type, block.minutes]))

describe('the built-in templates', () => {
  test('sum to their length, in the order a session runs', () => {
    expect(builtInTemplates.map((template) => [template.minutes, totalMinutes(freshOf(template.minutes, 0))])).toEqual([
      [60, 60],
      [75, 75],
      [90, 90]
    ])
    expect(templateFor(90).blocks.map((block) => `${block.title} ${block.minutes}`)).toEqual([
      'Welcome, guidelines, newcomers 7',
      'Check-in round 20',
      'Discussion: main prompt 25',
      'Pause, stretch 5',
      'Second prompt 20',
      'Take-away round 8',
      'Closing, notices, next date 5'
    ])
  })

  test('are chosen by the nearest length', () => {
    expect([0, 60, 67, 68, 80, 120, 10_000].map((length) => templateFor(length).minutes)).toEqual([
      60, 60, 60, 75, 75, 90, 90
    ])
  })
})

describe('a fresh agenda', () => {
  test('gives the check-in its minutes and takes the difference from spare, second prompt, main prompt, in that order', () => {
    expect([
      minutesByType(freshOf(90, 12)),
      minutesByType(freshOf(90, 6)),
      minutesByType(freshOf(75, 12)),
      minutesByType(freshOf(60, 12, 1.5)),
      minutesByType(freshOf(60, 5, 2))
    ]).toEqual([
      { welcome: 7, 'check-in': 24, 'main-prompt': 25, pause: 5, 'second-prompt': 16, 'take-away': 8, closing: 5 },
      { welcome: 7, 'check-in': 12, 'main-prompt': 25, pause: 5, 'second-prompt': 28, 'take-away': 8, closing: 5 },
      { welcome: 6, 'check-in': 24, 'main-prompt': 25, pause: 3, 'second-prompt': 6, 'take-away': 7, closing: 4 },
      { welcome: 5, 'check-in': 18, 'main-prompt': 24, 'take-away': 8, closing: 5 },
      { welcome: 5, 'check-in': 10, 'main-prompt': 25, 'take-away': 8, closing: 5, spare: 7 }
    ])
  })

  test('leaves out a second prompt too short for any prompt, and gives its minutes to the main one', () => {
    expect(minutesByType(freshOf(75, 14))).toEqual({
      welcome: 6,
      'check-in': 28,
      'main-prompt': 27,
      pause: 3,
      'take-away': 7,
      closing: 4
    })
  })

  test('sums to the session’s length wherever the main prompt can keep 15 minutes, and never lets it have less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInTemplates),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0.5, max: 15, noNaN: true }),
        fc.integer({ min: 0, max: 1_440 }),
        (template, people, minutesEach, minutes) => {
          const blocks = freshAgenda({ template: template.blocks, people, minutesEach, minutes })
          const main = blocks.find((block) => block.type === 'main-prompt')?.minutes ?? 0
          const fixed = totalMinutes(
            blocks.filter((block) => !['spare', 'second-prompt', 'main-prompt'].includes(block.type))
          )
          expect(main).toBeGreaterThanOrEqual(15)
          if (fixed + 15 <= minutes) expect(totalMinutes(blocks)).toBe(minutes)
          else expect([main, blocks.some((block) => block.type === 'second-prompt')]).toEqual([15, false])
          if (people > 0) expect(minutesByType(blocks)['check-in']).toBe(checkInMinutes(people, minutesEach))
          expect(blocks.every((block) => agendaBlockSchema.safeParse(block).success)).toBe(true)
          expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length)
        }
      )
    )
  })

  test('of an emptied template is empty, of one without room to give in gets spare time', () => {
    expect(freshAgenda({ template: [], people: 8, minutesEach: 2, minutes: 90 })).toEqual([])
    const welcome = [{ type: 'welcome' as const, title: 'Hello', minutes: 10 }]
    expect(minutesByType(freshAgenda({ template: welcome, people: 8, minutesEach: 2, minutes: 60 }))).toEqual({
      welcome: 10,
      spare: 50
    })
  })
})

describe('edits', () => {
  const blocks = freshOf(90, 10)

  test('a new block stands before the closing one, under an id of its own', () => {
    const added = addBlock(blocks, 'other')
    expect(added.map((block) => block.id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b8', 'b7'])
    expect(addBlock(removeBlock(added, 'b8'), 'pause', 0)[0]).toMatchObject({ type: 'pause', title: blockTitles.pause })
  })

  test('a copy follows its original with the same words', () => {
    const copied = duplicateBlock(setPrompt(blocks, 'b3', 'hope-growing'), 'b3')
    expect(copied.slice(2, 4).map(({ id, promptId, minutes }) => [id, promptId, minutes])).toEqual([
      ['b3', 'hope-growing', 25],
      ['b8', 'hope-growing', 25]
    ])
  })

  test('moving keeps every block, and stops at both ends', () => {
    const order = (moved: Blocks): string => moved.map((block) => block.id.slice(1)).join('')
    expect([
      order(moveLater(blocks, 'b1')),
      order(moveEarlier(blocks, 'b7')),
      order(moveBlock(blocks, 'b2', 99)),
      order(moveBlock(blocks, 'b6', -5))
    ]).toEqual(['2134567', '1234576', '1345672', '6123457'])
    expect(moveEarlier(blocks, 'b1')).toBe(blocks)
    expect(moveLater(blocks, 'b7')).toBe(blocks)
  })

  test('an edit that changes nothing, or names a block that is gone, gives back the same agenda', () => {
    const same = [
      removeBlock(blocks, 'b99'),
      duplicateBlock(blocks, 'b99'),
      setTitle(blocks, 'b1', 'Welcome, guidelines, newcomers'),
      setMinutes(blocks, 'b99', 5),
      setWho(blocks, 'b1', ''),
      setNotes(blocks, 'b1', ''),
      setCheckIn(blocks, 10, 2)
    ]
    expect(same.every((one) => one === blocks)).toBe(true)
  })

  test('any row of edits leaves an agenda that can be kept', () => {
    const edit = fc.record({
      what: fc.integer({ min: 0, max: 9 }),
      id: fc.integer({ min: 1, max: 14 }).map((number) => `b${number}`),
      number: fc.oneof(
        fc.integer({ min: -20, max: 20_000 }),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 2.5)
      ),
      type: fc.constantFrom(...blockTypes),
      words: fc.string({ maxLength: 3_000 })
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const edited = edits.reduce<Blocks>((now, { what, id, number, type, words }) => {
          const ways = [
            () => addBlock(now, type),
            () => addBlock(now, type, Math.trunc(number) || 0),
            () => removeBlock(now, id),
            () => duplicateBlock(now, id),
            () => moveBlock(now, id, Math.trunc(number) || 0),
            () => setMinutes(now, id, number),
            () => setTitle(now, id, words),
            () => setNotes(now, id, words),
            () => setWho(now, id, words),
            () => setCheckIn(now, Math.abs(Math.trunc(number) || 0), 2)
          ]
          return ways[what]?.() ?? now
        }, blocks)
        expect(edited.every((block) => agendaBlockSchema.safeParse(block).success)).toBe(true)
        expect(new Set(edited.map((block) => block.id)).size).toBe(edited.length)
      })
    )
  })

  test('an agenda takes 200 blocks and no more, and none of them is lost', () => {
    const full = Array.from({ length: 300 }).reduce<Blocks>((now) => addBlock(now, 'other'), [])
    expect([full.length, canAddBlock(full), addBlock(full, 'pause') === full]).toEqual([mostBlocks, false, true])
  })

  test('typed minutes are read, or answered with a sentence', () => {
    expect(['12', ' 7 ', '0', '2,5', '-3', '10000', 'ten', ''].map(readMinutes)).toEqual([
      { minutes: 12, note: null },
      { minutes: 7, note: null },
      { minutes: 0, note: null },
      { minutes: 3, note: 'Whole minutes only, so it is 3 now.' },
      { minutes: 0, note: 'A block cannot be shorter than nothing, so it is 0 minutes now.' },
      { minutes: 1_440, note: 'A block can last a day at most, so it is 1,440 minutes now.' },
      { minutes: null, note: 'That is not a number of minutes, so nothing was changed.' },
      { minutes: null, note: 'That is not a number of minutes, so nothing was changed.' }
    ])
  })
})

describe('undo and redo', () => {
  test('lead back through every step and forward again, without end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 400 }), ([first, ...rest]) => {
        const edited = rest.reduce<History<number>>(
          (history, next) => historyReducer(history, { type: 'edit', next }),
          startHistory(first ?? 0)
        )
        let history = edited
        const seen: number[] = []
        for (; canUndo(history); history = historyReducer(history, { type: 'undo' })) seen.push(history.present)
        expect([...seen, history.present].toReversed()).toEqual([first, ...rest])
        for (; canRedo(history); ) history = historyReducer(history, { type: 'redo' })
        expect(history).toEqual(edited)
      })
    )
  })

  test('typing in one field is one step, and leaving the field ends it', () => {
    const typed = (history: History<string>, words: readonly string[]): History<string> =>
      words.reduce((now, next) => historyReducer(now, { type: 'edit', next, merge: 'title b1' }), history)
    const first = historyReducer(typed(startHistory(''), ['W', 'We', 'Wel']), { type: 'settle' })
    const second = typed(first, ['Well', 'Welco'])
    expect([second.past, historyReducer(second, { type: 'undo' }).present]).toEqual([['', 'Wel'], 'Wel'])
  })

  test('a new edit after undoing drops what was undone; nothing to undo changes nothing', () => {
    const start = startHistory(1)
    const edited = historyReducer(historyReducer(start, { type: 'edit', next: 2 }), { type: 'undo' })
    expect(historyReducer(edited, { type: 'edit', next: 3 })).toMatchObject({ past: [1], present: 3, future: [] })
    expect(historyReducer(start, { type: 'undo' })).toBe(start)
    expect(historyReducer(start, { type: 'redo' })).toBe(start)
    expect(historyReducer(edited, { type: 'load', next: 9 })).toEqual(startHistory(9))
  })
})

describe('what is said about the time', () => {
  test('clock times follow the minutes, past midnight too', () => {
    expect(clockTimes(freshOf(90, 10), '19:00').map(({ start }) => start)).toEqual([
      '19:00',
      '19:07',
      '19:27',
      '19:52',
      '19:57',
      '20:17',
      '20:25'
    ])
    expect(clockTimes(freshOf(60, 0), '23:30').at(-1)).toMatchObject({ start: '00:28', end: '00:30' })
  })

  test('the total reads as a message, whether under, just right or over', () => {
    const of = (minutes: number) => lengthMessage([{ minutes }], 90)
    expect([of(88), of(90), of(91), of(103), of(0)]).toEqual([
      { state: 'under', total: '88 of 90 min', note: 'two minutes to spare' },
      { state: 'even', total: '90 of 90 min', note: 'just right' },
      { state: 'over', total: '91 of 90 min', note: 'one minute over' },
      { state: 'over', total: '103 of 90 min', note: '13 minutes over' },
      { state: 'under', total: '0 of 90 min', note: '90 minutes to spare' }
    ])
  })

  test('the check-in is summed in words, and gently questioned past a third', () => {
    expect([checkInSum(10, 2), checkInSum(1, 1.5)]).toEqual([
      '10 people × 2 min each = 20 min',
      '1 person × 1.5 min each = 2 min'
    ])
    expect([15, 16].map((people) => checkInWarning(freshOf(90, people), 90))).toEqual([
      null,
      'The check-in takes 32 of 90 minutes, more than a third. Shorter turns would leave more time to talk.'
    ])
    expect(checkInWarning(freshOf(60, 500), 0)).toBeNull()
  })
})

test('the minutes each person has are read from the round itself, whatever the group’s usual ones are', () => {
  const round = [{ type: 'check-in', minutes: 15 }] as const
  expect([minutesEachIn(round, 10, 2), minutesEachIn(round, 0, 2), minutesEachIn([], 10, 2)]).toEqual([1.5, 2, 2])
  expect(minutesEachIn([{ type: 'check-in', minutes: 0 }], 10, 2)).toBe(2)
})
