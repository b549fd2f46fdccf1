// A seeded source of numbers for invented content: the same seed gives the same notebook. Never for keys.

export type Dice = {
  /** A whole number from `least` to `most`, both included. */
  readonly number: (least: number, most: number) => number
  readonly one: <Value>(of: readonly Value[]) => Value
  /** `count` different ones, fewer where there are not so many. */
  readonly some: <Value>(of: readonly Value[], count: number) => readonly Value[]
  readonly chance: (likelihood: number) => boolean
  /** 32 hexadecimal digits. */
  readonly id: () => string
}

/** mulberry32 (public domain, T. Ettinger). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const one = <Value>(of: readonly Value[]): Value => of[number(0, of.length - 1)] as Value
  const some = <Value>(of: readonly Value[], count: number): readonly Value[] => {
    const left = [...of]
    return Array.from(
      { length: Math.min(count, of.length) },
      () => left.splice(number(0, left.length - 1), 1)[0] as Value
    )
  }
  const digits = (): string => number(0, 0xffffffff).toString(16).padStart(8, '0')
  return {
    number,
    one,
    some,
    chance: (likelihood) => next() < likelihood,
    id: () => digits() + digits() + digits() + digits()
  }
}
