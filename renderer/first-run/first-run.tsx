// The first run, step by step: how it looks, what it is, the passphrase, the recovery sheet, the group, the crisis card.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Group, Setting } from '../../shared/records.ts'
import { starterCrisisCard } from '../../shared/starter-text.ts'
import { startingSetting } from '../../shared/starting-setting.ts'
import { todayIn } from '../../shared/times.ts'
import { bridge } from '../bridge.ts'
import { ownZone } from '../clock.ts'
import { type GroupFacts, GroupForm, newGroupFacts } from '../group-form.tsx'
import { newGroup } from '../new-group.ts'
import { openNotebook } from '../open-notebook.ts'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { changeSetting } from '../setting.ts'
import { BareFrame } from '../ui/frame.tsx'
import { AboutStep } from './about-step.tsx'
import { CrisisStep } from './crisis-step.tsx'
import { LookStep } from './look-step.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { Step } from './step.tsx'

const stages = ['look', 'about', 'passphrase', 'recovery', 'group', 'crisis'] as const
type Stage = (typeof stages)[number]

type Props = {
  readonly onDone: () => void
  /** A notebook that was already there has been chosen: it is to be unlocked; a backup, to be restored. */
  readonly onExisting: (isBackup: boolean) => void
}

export function FirstRun({ onDone, onExisting }: Props) {
  const [stage, setStage] = useState<Stage>('look')
  const [country, setCountry] = useState<Setting['country']>(guessedCountry)
  const [facts, setFacts] = useState<GroupFacts | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const place = { at: stages.indexOf(stage) + 1, of: stages.length }

  const makeNotebook = async (passphrase: string): Promise<Failure | null> => {
    const made = await bridge.createVault({ passphrase })
    if (!made.ok) return made.failure
    const opened = await openNotebook(made.value, true)
    if (!opened.ok) return opened.failure
    const saved = await saveRecords([startingSetting(newRecordId(), country)])
    if (!saved.ok) return saved.failure
    setStage('recovery')
    return null
  }

  const openExisting = async (): Promise<void> => {
    const opened = await bridge.openExistingVault({})
    if (opened.ok) onExisting(opened.value.backup !== null)
    else setFailure(opened.failure.code === 'save-cancelled' ? null : opened.failure)
  }

  const finish = async (crisisCard: Group['crisisCard']): Promise<void> => {
    if (facts) {
      const group = newGroup(facts, country, crisisCard)
      const saved = await saveRecords([group])
      const chosen = saved.ok ? await changeSetting({ currentGroupId: group.id }) : saved
      if (!chosen.ok) {
        setFailure(chosen.failure)
        return
      }
    }
    onDone()
  }

  return (
    <BareFrame>
      {stage === 'look' ? (
        <LookStep
          place={place}
          country={country}
          failure={failure}
          onCountry={setCountry}
          onNext={() => setStage('about')}
          onExisting={() => void openExisting()}
        />
      ) : stage === 'about' ? (
        <AboutStep place={place} onNext={() => setStage('passphrase')} onBack={() => setStage('look')} />
      ) : stage === 'passphrase' ? (
        <PassphraseStep place={place} onMake={makeNotebook} onBack={() => setStage('about')} />
      ) : stage === 'recovery' ? (
        <RecoveryStep place={place} onNext={() => setStage('group')} />
      ) : stage === 'group' ? (
        <Step place={place} name="Your group" title="Which group do you facilitate?">
          <GroupForm
            start={facts ?? newGroupFacts(todayIn(ownZone, Date.now()))}
            save="Go on"
            onSave={(given) => {
              setFacts(given)
              setStage('crisis')
            }}
            later={{ label: 'Do this later', onPress: onDone }}
          />
        </Step>
      ) : (
        <CrisisStep
          place={place}
          start={starterCrisisCard(country)}
          today={todayIn(ownZone, Date.now())}
          failure={failure}
          onDone={(card) => void finish(card)}
        />
      )}
    </BareFrame>
  )
}

/** From the computer's own language setting; hers to change. */
function guessedCountry(): Setting['country'] {
  const region = new Intl.Locale(navigator.language).region
  return region === 'US' || region === 'CA' || region === 'GB' || region === 'IE' || region === 'AU' || region === 'NZ'
    ? region
    : 'other'
}
