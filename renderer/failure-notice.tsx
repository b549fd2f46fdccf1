// A failure beside its cause: what happened in bold, what is safe, what can be done, and the buttons for it.
import type { ReactNode } from 'react'
import type { Failure } from '../shared/failure.ts'
import { failureText } from './failure-text.ts'
import { Notice } from './ui/words.tsx'

type Props = { readonly failure: Failure; readonly actions?: ReactNode; readonly id?: string | undefined }

export function FailureNotice({ failure, actions, id }: Props) {
  const { what, safe, next } = failureText(failure)
  return (
    <Notice tone="failed" actions={actions} id={id}>
      <strong>{what}</strong> {safe} {next}
    </Notice>
  )
}
