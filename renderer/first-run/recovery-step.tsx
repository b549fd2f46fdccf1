// Fourth step: the recovery sheet on screen and on paper, then three of its words read back.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { bridge } from '../bridge.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { type Asked, RecoveryRehearsal, RecoverySheet, SheetDrawing, threeWords } from '../recovery-sheet.tsx'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/words.tsx'
import { Step, type StepPlace } from './step.tsx'

export function RecoveryStep({ place, onNext }: { readonly place: StepPlace; readonly onNext: () => void }) {
  const [rows, setRows] = useState<readonly (readonly string[])[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [rehearsing, setRehearsing] = useState<readonly Asked[] | null>(null)
  useEffect(() => {
    void bridge.newRecoverySheet({}).then((made) => (made.ok ? setRows(made.value.rows) : setFailure(made.failure)))
  }, [])
  const tried = async (today: string): Promise<void> => {
    await changeSetting({ sheetTriedOn: today })
    onNext()
  }
  if (failure) {
    return (
      <Step place={place} name="Recovery sheet" title="The recovery sheet">
        <FailureNotice failure={failure} actions={<Button onPress={onNext}>Do this later</Button>} />
      </Step>
    )
  }
  if (rows === null) {
    return (
      <Step place={place} name="Recovery sheet" title="The recovery sheet">
        <Waiting label="Making the sheet" />
      </Step>
    )
  }
  if (rehearsing) {
    return (
      <Step
        place={place}
        name="Recovery sheet"
        title="Now read three words back"
        under="Take the sheet you have just printed or written. This makes sure that you can read it on the day you need it."
        panel={
          <aside className="panel sheet-panel" aria-label="Where the words stand on the sheet">
            <SheetDrawing asked={rehearsing} />
          </aside>
        }
      >
        <RecoveryRehearsal
          asked={rehearsing}
          whatNext="What happens next: the sheet is marked as tried, and you name your group."
          onRight={(today) => void tried(today)}
          onSheet={() => setRehearsing(null)}
          onLater={onNext}
        />
      </Step>
    )
  }
  return (
    <Step
      place={place}
      name="Recovery sheet"
      title="Your recovery sheet"
      under="If you ever forget the passphrase, these words open the notebook. Print them, or copy them by hand, and keep the paper where you keep your passport."
    >
      <RecoverySheet rows={rows} onNext={() => setRehearsing(threeWords(rows))} onLater={onNext} />
    </Step>
  )
}
