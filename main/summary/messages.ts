// The vault worker's calls about summaries: the page's own, and what main needs to write a reviewed one.

import type * as z from 'zod'
import type { LedgerEntry, SummaryFormat, summaryCalls } from '../../shared/summary/calls.ts'
import type { DeidentifiedText } from '../../shared/summary/gate.ts'

type Passed = 'summaryOpen' | 'summaryStart' | 'summaryAct' | 'summaryDiscard' | 'summaryLedger'
type Call<Request, Response> = { readonly request: Request; readonly response: Response }
type Nothing = Record<never, never>

/** A reviewed draft (with its turn), or an entry of the ledger. */
export type Reviewed =
  | { readonly in: 'draft'; readonly id: string; readonly turn: number }
  | { readonly in: 'ledger'; readonly id: string }

export type SummaryVaultCalls = {
  readonly [Name in Passed]: Call<
    z.infer<(typeof summaryCalls)[Name]['request']>,
    z.infer<(typeof summaryCalls)[Name]['response']>
  >
} & {
  /** The reviewed text for the writers. */
  readonly summaryRelease: Call<
    { readonly what: Reviewed },
    { readonly text: DeidentifiedText; readonly paper: 'A4' | 'Letter' }
  >
  /** Whether the text taken from a written file is the reviewed one and holds no name. */
  readonly summaryVerify: Call<
    { readonly what: Reviewed; readonly format: SummaryFormat; readonly extracted: string },
    Nothing
  >
  /** The file lies there and was read back: into the ledger with it. */
  readonly summaryEnter: Call<
    { readonly what: Reviewed; readonly format: SummaryFormat; readonly today: string },
    { readonly entry: LedgerEntry }
  >
}

export type SummaryCallName = keyof SummaryVaultCalls
const summaryCallNames: ReadonlySet<string> = new Set<SummaryCallName>([
  'summaryOpen',
  'summaryStart',
  'summaryAct',
  'summaryDiscard',
  'summaryLedger',
  'summaryRelease',
  'summaryVerify',
  'summaryEnter'
])

/** A worker's message that is one of these calls, with its request. */
export function isSummaryCall<Message extends { readonly name: string }>(
  message: Message
): message is Extract<Message, { readonly name: SummaryCallName }> {
  return summaryCallNames.has(message.name)
}
