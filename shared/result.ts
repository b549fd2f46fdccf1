// The outcome of anything that may fail for a reason a person can be told about: failures travel as data, never as thrown errors.
import type { Failure } from './failure.ts'

export type Success<Value> = { readonly ok: true; readonly value: Value }
export type Failed<Reason = Failure> = { readonly ok: false; readonly failure: Reason }
export type Result<Value, Reason = Failure> = Success<Value> | Failed<Reason>

/** A success holding `value`. */
export function ok<Value>(value: Value): Success<Value> {
  return { ok: true, value }
}

/** A failure with its closed-set `failure`; every code has its sentence in renderer/failure-text.ts. */
export function failed<Reason>(failure: Reason): Failed<Reason> {
  return { ok: false, failure }
}
