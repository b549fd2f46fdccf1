// What somebody typed where a number belongs: the number it stands for, and a sentence where that is not what was typed.

export type ReadNumber = {
  /** null = nothing that reads as a number; what was there stays. */
  readonly value: number | null
  readonly note: string | null
}
export type NumberLimits = { readonly least: number; readonly most: number; readonly step: number }

/** Whole numbers where the step is whole; what lies outside the limits is brought to the nearest that does not. */
export function readNumber(typed: string, { least, most, step }: NumberLimits): ReadNumber {
  const asked = /^[-−]?\d+([.,]\d+)?$/.test(typed.trim())
    ? Number(typed.trim().replace('−', '-').replace(',', '.'))
    : null
  if (asked === null) return { value: null, note: 'That is not a number, so nothing was changed.' }
  if (asked > most) return { value: most, note: `${grouped(most)} is the most here, so it is ${grouped(most)} now.` }
  if (asked < least)
    return { value: least, note: `${grouped(least)} is the least here, so it is ${grouped(least)} now.` }
  const value = Number.isInteger(step) ? Math.min(most, Math.round(asked)) : asked
  return { value, note: value === asked ? null : `Whole numbers only, so it is ${grouped(value)} now.` }
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
