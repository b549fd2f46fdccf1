// Lines to write on, one for each question of a part: the same shape for all parts of the debrief.
import { Lines } from '../ui/field.tsx'

export type Question<Key extends string> = {
  readonly key: Key
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly rows?: number
}
type Props<Key extends string> = {
  readonly questions: readonly Question<Key>[]
  readonly values: Readonly<Record<Key, string>>
  readonly onChange: (part: Partial<Record<Key, string>>) => void
}

export function WrittenLines<Key extends string>({ questions, values, onChange }: Props<Key>) {
  return questions.map(({ key, ...about }) => (
    <Lines
      key={key}
      {...about}
      value={values[key]}
      onChange={(text) => onChange({ [key]: text } as Partial<Record<Key, string>>)}
    />
  ))
}
