// Debrief mode: one calm page, every field optional, saved as typed; then the safety record if it was needed, and a kind end.
import { useEffect, useRef, useState } from 'react'
import { friendlyDate } from '../../shared/dates.ts'
import { arrival } from '../arrival.ts'
import { timeInWords } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useSetting } from '../live.ts'
import { pageScroll } from '../place.ts'
import { goBack, navigate, type ScreenProps } from '../router.ts'
import { saveState } from '../save.ts'
import { changeSetting } from '../setting.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Foot, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { Afterwards } from './afterwards.tsx'
import { CanBeShared } from './can-be-shared.tsx'
import { DebriefInParts } from './in-parts.tsx'
import { CrisisPart, FirstUs, FollowUpsPart, NumbersPart, OnlyForMe, SessionPart, ThemesPart } from './parts.tsx'
import { SafetyRecord } from './safety-record.tsx'
import { type Opened, useDebriefEdit, useOpened } from './use-debrief.ts'

type Step = 'form' | 'safety' | 'afterwards'

export function Debrief({ route }: ScreenProps<'debrief'>) {
  const opened = useOpened(route.id)
  const setting = useSetting()
  if (opened === undefined || setting === undefined) return <Waiting label="Opening the debrief" />
  if (opened === null) {
    return (
      <Leaf>
        <Entry side={<PageHeading>Debrief</PageHeading>}>
          <EmptyState action={<Button onPress={goBack}>Go back</Button>}>
            This session is not in the notebook any more.
          </EmptyState>
        </Entry>
      </Leaf>
    )
  }
  return <OpenDebrief key={route.id} opened={opened} inParts={setting.debriefInParts ?? false} />
}

/** What search found may stand on any part of the form: all of it is shown. */
function isSoughtIn({ session }: Opened): boolean {
  const to = arrival.get()?.to
  return to?.screen === 'debrief' && to.id === session.id
}

function OpenDebrief({ opened, inParts }: { readonly opened: Opened; readonly inParts: boolean }) {
  const edit = useDebriefEdit(opened)
  const [isSought] = useState(() => isSoughtIn(opened))
  const [step, setStep] = useState<Step>('form')
  const { session } = opened
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
    pageScroll().scrollTo(0, 0)
  }, [step])
  const home = (): void => navigate({ screen: 'home' })
  const finish = async (): Promise<void> => {
    if (await edit.finish()) setStep(edit.draft.crisisPlan === 'used' ? 'safety' : 'afterwards')
  }
  if (step === 'safety') return <SafetyRecord session={session} onDone={() => setStep('afterwards')} />
  if (step === 'afterwards') return <Afterwards session={session} onDone={home} />
  const head = <Head date={session.date} inParts={inParts} />
  const finishButton = (
    <Button look="main" onPress={() => void finish()}>
      {opened.debrief.finished ? 'Close the debrief' : 'Finish the debrief'}
    </Button>
  )
  if (inParts && !isSought) {
    return <DebriefInParts edit={edit} opened={opened} head={head} kept={<Kept />} finish={finishButton} />
  }
  return (
    <>
      <form className="leaf with-panel debrief" onSubmit={(event) => event.preventDefault()}>
        {head}
        <FirstUs edit={edit} />
        <SessionPart edit={edit} opened={opened} />
        <NumbersPart edit={edit} />
        <ThemesPart edit={edit} opened={opened} />
        <FollowUpsPart opened={opened} />
        <CrisisPart edit={edit} />
        <OnlyForMe edit={edit} />
        <CanBeShared edit={edit} />
      </form>
      <Foot screen="debrief-foot">
        <Kept />
        {finishButton}
      </Foot>
    </>
  )
}

function Head({ date, inParts }: { readonly date: string; readonly inParts: boolean }) {
  return (
    <div className="entry">
      <div className="side beside-title">
        <p className="head">Debrief</p>
      </div>
      <div>
        <PageHeading>{friendlyDate(date)}</PageHeading>
        <p className="under-title soft">About five minutes, in any order. Leave out what you like.</p>
        <Button look="quiet" small onPress={() => void changeSetting({ debriefInParts: !inParts })}>
          {inParts ? 'Show all on one page' : 'Show one part at a time'}
        </Button>
      </div>
    </div>
  )
}

function Kept() {
  const state = useStore(saveState)
  const clock = useSetting()?.clock ?? '12'
  if (state.step === 'failed') return <FailureNotice failure={state.failure} />
  const words =
    state.step === 'saved'
      ? `Kept at ${timeInWords(state.at, clock)}`
      : state.step === 'typing'
        ? 'Keeping it…'
        : 'It is kept as you type'
  return (
    <p className="soft" role="status">
      {words}
    </p>
  )
}
