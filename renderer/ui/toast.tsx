// Small news below the page on the left, with at most one word to undo; it stays until read, the next one, or another page.
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

/** The button pressed goes away with the news; the page takes the focus, so that the keyboard is not lost. */
function close(): void {
  clearToast()
  document.getElementById('page')?.focus({ preventScroll: true })
}

/** Stands once in the frame, so that screen readers know the region before anything is said in it. */
export function Toasts() {
  const toast = useSyncExternalStore(watch, () => present)
  const undo = toast?.undo
  return (
    <div className="toasts" role="status">
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
                close()
                undo.onPress()
              }}
            >
              {undo.label}
            </Button>
          ) : null}
          <Button look="quiet" small onPress={close}>
            Close
          </Button>
        </div>
      ) : null}
    </div>
  )
}
