// How long a safety record is kept, in the years she chooses from: its own time, apart from every other record's.
export const safetyYears = [1, 2, 3, 5, 7, 10, 25] as const
const daysInYear = 365

/** The days a choice of years stands for, as `keepDays.safety` holds them. */
export function daysOfYears(years: number): number {
  return years * daysInYear
}

/** The shortest choice that is no shorter than `days`; the longest one for anything longer. */
export function yearsOfDays(days: number): (typeof safetyYears)[number] {
  return safetyYears.find((years) => daysOfYears(years) >= days) ?? 25
}
