// The crisis card as a form: its steps, one a line, and its numbers with what each is for.
import type { Group } from '../shared/records.ts'
import { Button } from './ui/button.tsx'
import { Lines, TextField } from './ui/field.tsx'

type Card = Group['crisisCard']
type Props = { readonly card: Card; readonly onChange: (card: Card) => void }

const mostLines = 12

export function CrisisCardForm({ card, onChange }: Props) {
  const { lines } = card
  const setLine = (index: number, change: Partial<Card['lines'][number]>): void =>
    onChange({ ...card, lines: lines.map((line, at) => (at === index ? { ...line, ...change } : line)) })
  return (
    <div className="stack">
      <Lines
        id="crisis-steps"
        label="What we do, one step a line"
        rows={5}
        value={card.steps.join('\n')}
        onChange={(text) =>
          onChange({
            ...card,
            steps: text
              .split('\n')
              .slice(0, mostLines)
              .map((step) => step.slice(0, 500))
          })
        }
        onLeave={() => onChange({ ...card, steps: card.steps.map((step) => step.trim()).filter(Boolean) })}
      />
      <fieldset className="stack">
        <legend>Numbers to call</legend>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and are never reordered
          <div className="form-row" key={index}>
            <TextField
              label="Who answers"
              value={line.label}
              maxLength={500}
              onChange={(label) => setLine(index, { label })}
            />
            <TextField
              label="Number"
              value={line.number}
              maxLength={500}
              onChange={(number) => setLine(index, { number })}
            />
            <Button
              look="quiet"
              small
              label={`Remove ${line.label || 'this number'}`}
              onPress={() => onChange({ ...card, lines: lines.filter((_, at) => at !== index) })}
            >
              Remove
            </Button>
          </div>
        ))}
        {lines.length < mostLines ? (
          <div className="actions">
            <Button small onPress={() => onChange({ ...card, lines: [...lines, { label: '', number: '' }] })}>
              Add a number
            </Button>
          </div>
        ) : null}
      </fieldset>
    </div>
  )
}
