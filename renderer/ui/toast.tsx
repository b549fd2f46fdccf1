// Small news at the bottom left, with at most one word to undo; it stays until read or until the next one.
import { IconCircleCheck } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

type Toast = {
  readonly text: string
  readonly undo?: { readonly label: string; readonly onPress: () => void } | undefined
}

let present: Toast | null = null
const listeners = new Set<() => void>()

function show(toast: Toast | null): void {
  present = toast
  for (const listener of listeners) listener()
}

/** For what went well. A failure stands beside its cause instead. */
export function showToast(toast: Toast): void {
  show(toast)
}

export function clearToast(): void {
  show(null)
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once in the frame, so that screen readers know the region before anything is said in it. */
export function Toasts() {
  const toast = useSyncExternalStore(watch, () => present)
  const undo = toast?.undo
  return (
    <div className="toasts toast-corner" role="status">
      {toast ? (
        <div className="toast">
          <Icon of={IconCircleCheck} />
          <div>
            <p>{toast.text}</p>
          </div>
          {undo ? (
            <Button
              look="quiet"
              small
              onPress={() => {
                clearToast()
                undo.onPress()
              }}
            >
              {undo.label}
            </Button>
          ) : null}
          <Button look="quiet" small onPress={clearToast}>
            Close
          </Button>
        </div>
      ) : null}
    </div>
  )
}
