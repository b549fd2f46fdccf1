// Hides small counts of people, and as many further numbers as it takes that no hidden one can be worked out; every answer is exact.
import { type Bounds, type Constraint, isPossible, type System, within } from './linear.ts'

/** How a number is shown. `small` reads "fewer than k", `range` is a band of k numbers, `withheld` says nothing. */
export type Mode = 'exact' | 'range' | 'small' | 'withheld'

/** One way to show an item, and what a reader learns from it. */
export type Step = { readonly mode: Mode; readonly says: readonly Constraint[] }

/** A count of people that must not be worked out while it is small: its unknown, its true value. */
export type Guard = { readonly unknown: number; readonly value: number }

/** A published number. `steps` go from most to least telling; the order of items is the order in which they are given up. */
export type Item = {
  readonly id: string
  readonly steps: readonly Step[]
  readonly guard: Guard | null
  /** A band by choice, for a picture: that its number can be worked out is no harm while it is k or more. */
  readonly banded?: boolean
}

/** `structure` and `alternatives`: what everybody knows anyway (totals, parts, sessions in a month). */
export type Table = {
  readonly k: number
  readonly unknowns: readonly Bounds[]
  readonly structure: readonly Constraint[]
  readonly alternatives: readonly (readonly Constraint[])[]
  readonly items: readonly Item[]
}

/** For each item's id the mode it is shown in. */
export type Shown = ReadonlyMap<string, Mode>

/** The ways a count of people may be shown: exactly and coarser while it is k or more, else only as small. */
export function stepsForPeople(unknown: number, value: number, k: number): readonly Step[] {
  const withheld: Step = { mode: 'withheld', says: [] }
  if (value < k) return [{ mode: 'small', says: [within(unknown, 0, k - 1)] }, withheld]
  const { low, high } = bandOf(value, k)
  return [
    { mode: 'exact', says: [within(unknown, value, value)] },
    { mode: 'range', says: [within(unknown, low, high)] },
    withheld
  ]
}

/** The band of k numbers that holds `value`: 0…k−1, k…2k−1 and so on. */
export function bandOf(value: number, k: number): Bounds {
  const low = Math.floor(value / k) * k
  return { low, high: low + k - 1 }
}

/** Chooses how every item is shown so that `leaks` finds nothing; gives up the least needed items first and as few as it can. */
export function suppress(table: Table): Shown {
  const level = new Map(table.items.map((item) => [item.id, 0]))
  for (let leak = firstLeak(table, level); leak !== null; leak = firstLeak(table, level)) {
    const next = chooseCoarser(table, level, leak)
    if (next === null) break
    level.set(next, (level.get(next) ?? 0) + 1)
  }
  restore(table, level)
  return new Map(table.items.flatMap((item) => modeOf(item, level)))
}

/** The ids of guarded items a reader could work out from what is shown; empty = safe. Independent of how `shown` was chosen. */
export function leaks(table: Table, shown: Shown): readonly string[] {
  const level = new Map(
    table.items.map((item) => [item.id, item.steps.findIndex(({ mode }) => mode === shown.get(item.id))])
  )
  const system = systemFor(table, level)
  return table.items.filter((item) => leaksFrom(system, table.k, item, level)).map((item) => item.id)
}

/** An item without steps is never shown: a number everybody could work out, guarded all the same. */
function modeOf(item: Item, level: ReadonlyMap<string, number>): readonly (readonly [string, Mode])[] {
  const step = item.steps[level.get(item.id) ?? 0]
  return step === undefined ? [] : [[item.id, step.mode]]
}

type Level = Map<string, number>

function systemFor(table: Table, level: ReadonlyMap<string, number>): System {
  const said = table.items.flatMap((item) => item.steps[level.get(item.id) ?? 0]?.says ?? [])
  return { unknowns: table.unknowns, constraints: [...table.structure, ...said], alternatives: table.alternatives }
}

/** A small count must leave both 0 and k−1 possible; a larger one that is not shown exactly must leave two values. */
function leaksFrom(system: System, k: number, item: Item, level: ReadonlyMap<string, number>): boolean {
  if (item.guard === null) return false
  const { unknown, value } = item.guard
  if (value < k) {
    return !isPossible(system, [within(unknown, 0, 0)]) || !isPossible(system, [within(unknown, k - 1, k - 1)])
  }
  const mode = item.steps[level.get(item.id) ?? 0]?.mode
  if (mode === undefined || mode === 'exact' || (mode === 'range' && item.banded === true)) return false
  const above = within(unknown, value + 1, Number.POSITIVE_INFINITY)
  return !isPossible(system, [within(unknown, 0, value - 1)]) && !isPossible(system, [above])
}

function firstLeak(table: Table, level: Level): Item | null {
  const system = systemFor(table, level)
  return table.items.find((item) => leaksFrom(system, table.k, item, level)) ?? null
}

function chooseCoarser(table: Table, level: Level, leak: Item): string | null {
  const candidates = table.items.filter((item) => (level.get(item.id) ?? 0) + 1 < item.steps.length)
  for (const candidate of candidates) {
    const tried = new Map(level).set(candidate.id, (level.get(candidate.id) ?? 0) + 1)
    if (!leaksFrom(systemFor(table, tried), table.k, leak, tried)) return candidate.id
  }
  return candidates[0]?.id ?? null
}

/** What was given up on the way but turned out not to be needed comes back, the most needed item first. */
function restore(table: Table, level: Level): void {
  if (firstLeak(table, level) !== null) return
  for (const item of [...table.items].reverse()) {
    while ((level.get(item.id) ?? 0) > 0) {
      const tried: Level = new Map(level).set(item.id, (level.get(item.id) ?? 0) - 1)
      if (firstLeak(table, tried) !== null) break
      level.set(item.id, (level.get(item.id) ?? 0) - 1)
    }
  }
}
