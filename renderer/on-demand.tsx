// A component whose code comes in when it is first wanted, or ahead of that. Drawn at once where it is already there:
// React's own lazy() always shows its fallback first and then holds the content back for 300 ms.
import { type ComponentType, useEffect, useReducer, useState } from 'react'

export type Slot<Props extends object> = {
  /** null = not here yet. */
  readonly component: () => ComponentType<Props> | null
  /** Brings the code in; safe to call often. */
  readonly preload: () => Promise<void>
}

export function slotFor<Props extends object>(load: () => Promise<ComponentType<Props>>): Slot<Props> {
  let here: ComponentType<Props> | null = null
  let coming: Promise<void> | null = null
  return {
    component: () => here,
    preload: () => {
      coming ??= load().then((component) => {
        here = component
      })
      return coming
    }
  }
}

type Props<Inner extends object> = { readonly slot: Slot<Inner>; readonly props: Inner }

export function OnDemand<Inner extends object>({ slot, props }: Props<Inner>) {
  const Here = slot.component()
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const [broken, setBroken] = useState<unknown>(null)
  useEffect(() => {
    if (slot.component() === null) void slot.preload().then(redraw, setBroken)
  }, [slot])
  // Thrown while drawing, so that the nearest error boundary says what is safe.
  if (broken !== null) throw broken
  return Here === null ? null : <Here {...props} />
}
