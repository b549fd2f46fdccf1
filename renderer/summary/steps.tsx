// Draft, Checked, Reviewed, Saved: where the summary stands.
import { IconCheck } from '@tabler/icons-react'
import { Icon } from '../ui/icon.tsx'

const steps = ['draft', 'checked', 'reviewed', 'saved'] as const
export type Step = (typeof steps)[number]
const names: Readonly<Record<Step, string>> = {
  draft: 'Draft',
  checked: 'Checked',
  reviewed: 'Reviewed',
  saved: 'Saved'
}

export function Steps({ at }: { readonly at: Step }) {
  return (
    <ol className="steps" aria-label="Steps">
      {steps.map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {steps.indexOf(step) < steps.indexOf(at) ? <Icon of={IconCheck} /> : null}
          {names[step]}
        </li>
      ))}
    </ol>
  )
}
