// What to put on paper, in which size of letters and paper: to the printer, or saved as a PDF.
import { useState } from 'react'
import type { Sheet } from '../shared/agenda/sheets.ts'
import type { Failure } from '../shared/failure.ts'
import type { Setting } from '../shared/records.ts'
import { bridge } from './bridge.ts'
import { FailureNotice } from './failure-notice.tsx'
import { useHeld } from './held.ts'
import { useSetting } from './live.ts'
import type { SheetChoice } from './sheets.ts'
import { Button } from './ui/button.tsx'
import { CircleOne } from './ui/choices.tsx'
import { Panel } from './ui/dialog.tsx'
import { TextField } from './ui/field.tsx'
import { showToast } from './ui/toast.tsx'

type Props = { readonly choices: readonly SheetChoice[]; readonly onClose: () => void }
type Point = 12 | 18 | 24

export function PrintPanel({ choices, onClose }: Props) {
  const usual = useSetting()?.paper ?? 'A4'
  const [key, setKey] = useState<Sheet['sheet']>(choices[0]?.key ?? 'guidelines')
  const [point, setPoint] = useState<Point>(12)
  const [size, setSize] = useState<Setting['paper'] | null>(null)
  const [bring, setBring] = useHeld('print-bring', '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const chosen = choices.find((choice) => choice.key === key) ?? choices[0]
  if (!chosen) return null
  const go = async (how: 'printPaper' | 'savePaper', said: string): Promise<void> => {
    const { sheet } = chosen
    const whole = sheet.sheet === 'agenda' ? { ...sheet, bring } : sheet
    setFailure(null)
    const done = await bridge[how]({ sheet: whole, paper: { size: size ?? usual, point } })
    if (!done.ok) return setFailure(done.failure.code === 'save-cancelled' ? null : done.failure)
    showToast({ text: said })
    onClose()
  }
  return (
    <Panel opened title="Print" onClose={onClose}>
      <div className="stack">
        <CircleOne
          legend="What"
          value={chosen.key}
          options={choices.map((choice) => ({ value: choice.key, label: choice.label }))}
          onChange={setKey}
        />
        {chosen.key === 'agenda' ? (
          <TextField
            id="print-bring"
            label="What to bring"
            hint="Printed at the foot of the agenda. You can leave it empty."
            maxLength={200}
            value={bring}
            onChange={setBring}
          />
        ) : null}
        <CircleOne
          legend="Letters"
          value={point}
          options={[
            { value: 12, label: '12 point' },
            { value: 18, label: 'large, 18' },
            { value: 24, label: 'largest, 24' }
          ]}
          onChange={(next) => setPoint(next as Point)}
        />
        <CircleOne
          legend="Paper"
          value={size ?? usual}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' }
          ]}
          onChange={(next) => setSize(next as Setting['paper'])}
        />
        <p className="hint">Nothing from notes, debriefs or the people of the group is ever printed.</p>
        {failure ? <FailureNotice failure={failure} /> : null}
      </div>
      <div className="actions">
        <Button look="main" onPress={() => void go('printPaper', 'It is on its way to the printer.')}>
          Print it
        </Button>
        <Button onPress={() => void go('savePaper', 'The PDF is saved.')}>Save as PDF</Button>
        <Button look="quiet" onPress={onClose}>
          Not now
        </Button>
      </div>
    </Panel>
  )
}
