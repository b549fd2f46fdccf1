// Narrowing prompts down: by phase, by the way of talking, by how deep; for the chooser beside the agenda and for the library.
import { formatNames, intensityNames, phaseNames } from '../shared/prompts/chooser-reasons.ts'
import { promptFormats, promptPhases } from '../shared/prompts/prompt-schema.ts'
import type { PromptFilters } from '../shared/prompts/prompt-search.ts'
import { CircleOne } from './ui/choices.tsx'

type Props = {
  readonly filters: PromptFilters
  readonly onChange: (filters: PromptFilters) => void
}

const any = { value: 'any', label: 'any' } as const
const depths = [1, 2, 3] as const

export function PromptFilterChoices({ filters, onChange }: Props) {
  return (
    <div className="stack">
      <CircleOne
        legend="How the group talks about it"
        value={filters.format ?? 'any'}
        options={[any, ...promptFormats.map((value) => ({ value, label: formatNames[value] }))]}
        onChange={(format) => onChange({ ...filters, format: format === 'any' ? null : format })}
      />
      <CircleOne
        legend="How deep it goes"
        value={filters.intensity ?? 0}
        options={[
          { value: 0 as const, label: 'any' },
          ...depths.map((value) => ({ value, label: intensityNames[value] }))
        ]}
        onChange={(intensity) => onChange({ ...filters, intensity: intensity === 0 ? null : intensity })}
      />
      <CircleOne
        legend="Where the group stands"
        value={filters.phase ?? 'any'}
        options={[any, ...promptPhases.map((value) => ({ value, label: phaseNames[value] }))]}
        onChange={(phase) => onChange({ ...filters, phase: phase === 'any' ? null : phase })}
      />
    </div>
  )
}

/** Phase, format and intensity as the chooser takes them. */
export function asChooserFilters({ phase, format, intensity }: PromptFilters) {
  return {
    ...(phase === null ? {} : { phase }),
    ...(format === null ? {} : { format }),
    ...(intensity === null ? {} : { intensity })
  }
}
