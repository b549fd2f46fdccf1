// Exact reasoning over small systems of whole numbers: can these counts be what the published numbers say?

/** Inclusive bounds of one unknown whole number. */
export type Bounds = { readonly low: number; readonly high: number }

/** `low ≤ Σ factor × unknown ≤ high`; terms name unknowns by index. Bounds may be infinite. */
export type Constraint = Bounds & { readonly terms: readonly (readonly [unknown: number, factor: number])[] }

/** All of `constraints` hold, and all of at least one of `alternatives` (none given = nothing more is asked). */
export type System = {
  readonly unknowns: readonly Bounds[]
  readonly constraints: readonly Constraint[]
  readonly alternatives: readonly (readonly Constraint[])[]
}

/** The most branches tried for one question. Beyond it the answer is "not shown to be possible", which hides more, never less. */
const mostBranches = 2_000

/** Whether whole numbers exist that satisfy the system and the `extra` constraints. */
export function isPossible(system: System, extra: readonly Constraint[] = []): boolean {
  const shared = [...system.constraints, ...extra]
  const branches = { left: mostBranches }
  const alternatives = system.alternatives.length === 0 ? [[]] : system.alternatives
  return alternatives.some((alternative) => search(system.unknowns, [...shared, ...alternative], branches))
}

/** A constraint that pins one unknown, or bounds it. */
export function within(unknown: number, low: number, high: number): Constraint {
  return { terms: [[unknown, 1]], low, high }
}

type Working = { low: number; high: number }[]

function search(unknowns: readonly Bounds[], constraints: readonly Constraint[], branches: { left: number }): boolean {
  const stack: Working[] = [unknowns.map(({ low, high }) => ({ low, high }))]
  while (stack.length > 0) {
    const bounds = stack.pop() as Working
    if (branches.left-- <= 0) return false
    if (!tighten(bounds, constraints)) continue
    const open = widest(bounds, constraints)
    if (open === null) return true
    const { low, high } = bounds[open] as Bounds
    const middle = Math.floor((low + high) / 2)
    stack.push(narrowed(bounds, open, middle + 1, high), narrowed(bounds, open, low, middle))
  }
  return false
}

function narrowed(bounds: Working, at: number, low: number, high: number): Working {
  return bounds.map((one, index) => (index === at ? { low, high } : { ...one }))
}

/** Narrows every unknown by every constraint until nothing moves; false when one has no value left. */
function tighten(bounds: Working, constraints: readonly Constraint[]): boolean {
  for (let round = 0; round < 200; round += 1) {
    let moved = false
    for (const constraint of constraints) {
      const outcome = tightenBy(bounds, constraint)
      if (outcome === 'empty') return false
      moved = moved || outcome === 'moved'
    }
    if (!moved) return true
  }
  return true
}

function tightenBy(bounds: Working, { terms, low, high }: Constraint): 'still' | 'moved' | 'empty' {
  let least = 0
  let most = 0
  for (const [unknown, factor] of terms) {
    const one = bounds[unknown] as Bounds
    least += factor * (factor > 0 ? one.low : one.high)
    most += factor * (factor > 0 ? one.high : one.low)
  }
  if (least > high || most < low) return 'empty'
  let moved = false
  for (const [unknown, factor] of terms) {
    if (factor === 0) continue
    const one = bounds[unknown] as { low: number; high: number }
    const ownLeast = factor * (factor > 0 ? one.low : one.high)
    const ownMost = factor * (factor > 0 ? one.high : one.low)
    const room = { low: low - (most - ownMost), high: high - (least - ownLeast) }
    const newLow = Math.max(one.low, Math.ceil((factor > 0 ? room.low : room.high) / factor))
    const newHigh = Math.min(one.high, Math.floor((factor > 0 ? room.high : room.low) / factor))
    if (newLow > newHigh) return 'empty'
    if (newLow === one.low && newHigh === one.high) continue
    moved = true
    least += factor > 0 ? factor * (newLow - one.low) : factor * (newHigh - one.high)
    most += factor > 0 ? factor * (newHigh - one.high) : factor * (newLow - one.low)
    one.low = newLow
    one.high = newHigh
  }
  return moved ? 'moved' : 'still'
}

/** The unknown to split next: null when every choice left satisfies all constraints. */
function widest(bounds: Working, constraints: readonly Constraint[]): number | null {
  let best: number | null = null
  for (const { terms, low, high } of constraints) {
    let least = 0
    let most = 0
    for (const [unknown, factor] of terms) {
      const one = bounds[unknown] as Bounds
      least += factor * (factor > 0 ? one.low : one.high)
      most += factor * (factor > 0 ? one.high : one.low)
    }
    if (least >= low && most <= high) continue
    for (const [unknown, factor] of terms) {
      const one = bounds[unknown] as Bounds
      if (one.low === one.high || factor === 0) continue
      if (best === null || one.high - one.low < spread(bounds, best)) best = unknown
    }
  }
  return best
}

function spread(bounds: Working, at: number): number {
  const one = bounds[at] as Bounds
  return one.high - one.low
}
