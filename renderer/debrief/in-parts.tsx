// The debrief one part at a time: one calm page each, on and back, ending where the whole form ends.
import { type ReactNode, useEffect, useRef } from 'react'
import { type DebriefPart, debriefPartNames, debriefParts, partToGoOnWith } from '../../shared/debrief-parts.ts'
import { useHeld } from '../held.ts'
import { pageScroll } from '../place.ts'
import { Button } from '../ui/button.tsx'
import { Foot } from '../ui/leaf.tsx'
import { CanBeSharedPart } from './can-be-shared.tsx'
import { CrisisPart, FirstUs, FollowUpsPart, NumbersPart, OnlyForMe, SessionPart, ThemesPart } from './parts.tsx'
import type { DebriefEdit, Opened } from './use-debrief.ts'

type Props = {
  readonly edit: DebriefEdit
  readonly opened: Opened
  readonly head: ReactNode
  readonly kept: ReactNode
  readonly finish: ReactNode
}

const pages: Readonly<Record<DebriefPart, (props: Props) => ReactNode>> = {
  us: ({ edit }) => <FirstUs edit={edit} />,
  session: ({ edit, opened }) => <SessionPart edit={edit} opened={opened} />,
  numbers: ({ edit }) => <NumbersPart edit={edit} />,
  themes: ({ edit, opened }) => <ThemesPart edit={edit} opened={opened} />,
  'follow-ups': ({ opened }) => <FollowUpsPart opened={opened} />,
  crisis: ({ edit }) => <CrisisPart edit={edit} />,
  shareable: ({ edit }) => <CanBeSharedPart edit={edit} />,
  'only-for-me': ({ edit }) => <OnlyForMe edit={edit} />
}

export function DebriefInParts(props: Props) {
  const [part, setPart] = useHeld<DebriefPart>('debrief-part', partToGoOnWith(props.edit.draft))
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(part)
  useEffect(() => {
    if (shown.current === part) return
    shown.current = part
    pageScroll().scrollTo(0, 0)
    form.current?.querySelector<HTMLElement>('.part-page :is(input, textarea)')?.focus({ preventScroll: true })
  }, [part])
  const at = debriefParts.indexOf(part)
  const before = debriefParts[at - 1]
  const after = debriefParts[at + 1]
  return (
    <>
      <form className="leaf debrief" ref={form} onSubmit={(event) => event.preventDefault()}>
        {props.head}
        <p className="seen-by-readers-only" role="status">
          {debriefPartNames[part]}, part {at + 1} of {debriefParts.length}
        </p>
        <div className="part-page">{pages[part](props)}</div>
      </form>
      <Foot screen="debrief-foot">
        {props.kept}
        <p className="soft small">
          Part {at + 1} of {debriefParts.length}
        </p>
        {before === undefined ? null : <Button onPress={() => setPart(before)}>Back</Button>}
        {after === undefined ? (
          props.finish
        ) : (
          <Button look="main" onPress={() => setPart(after)}>
            Next: {debriefPartNames[after]}
          </Button>
        )}
      </Foot>
    </>
  )
}
