// The words a new group starts with, all our own and all hers to change: guidelines to read around, and a crisis card.
import type { Group, Setting } from './records.ts'

export const starterGuidelines: readonly string[] = [
  'We start on time and stop on time.',
  'What is said here stays here. Who was here stays here too.',
  'Everybody may pass, at any time, without a reason.',
  'We speak from our own lives, and say “I”.',
  'We listen to the end before we answer.',
  'We do not give advice unless somebody asks for it.',
  'We leave medicines and doses to the people who prescribe them.',
  'One person speaks at a time, and we share the time we have.',
  'We are kind to people who are not in the room.',
  'If somebody is not safe, we stop, and looking after them comes first.'
]

/** For places where the law asks facilitators to report certain dangers. */
export const mandatedReporterStatement =
  'If somebody is in danger of serious harm, or a child or a person who cannot protect themselves is being hurt, we may have to tell people who can help. We would say so first.'

const starterSteps: readonly string[] = [
  'Stay with the person. One of us goes with them to a quieter place, the other stays with the group.',
  'Ask plainly: are you thinking of ending your life, or of hurting somebody?',
  'Ask what would help right now, and who they would like to have with them.',
  'Call one of these numbers together; where somebody is in danger now, the emergency number. Stay until help is there.',
  'Afterwards, tell the programme lead, and look after each other.'
]

type HelpLines = Group['crisisCard']['lines']

/** Public lines by country, as their services publish them (988lifeline.org, 988.ca, samaritans.org, lifeline.org.au, 1737.org.nz). */
export const publicHelpLines: Readonly<Record<Setting['country'], HelpLines>> = {
  US: [
    { label: '988 Suicide and Crisis Lifeline, call or text', number: '988' },
    { label: 'Emergency', number: '911' }
  ],
  CA: [
    { label: '988 Suicide Crisis Helpline, call or text', number: '988' },
    { label: 'Emergency', number: '911' }
  ],
  GB: [
    { label: 'Samaritans', number: '116 123' },
    { label: 'NHS urgent mental health help, option 2', number: '111' },
    { label: 'Emergency', number: '999' }
  ],
  IE: [
    { label: 'Samaritans', number: '116 123' },
    { label: 'Text About It, text HELLO', number: '50808' },
    { label: 'Emergency', number: '112' }
  ],
  AU: [
    { label: 'Lifeline', number: '13 11 14' },
    { label: 'Emergency', number: '000' }
  ],
  NZ: [
    { label: 'Need to talk? Call or text', number: '1737' },
    { label: 'Emergency', number: '111' }
  ],
  other: [{ label: 'Emergency, in most of Europe and from most mobile phones', number: '112' }]
}

/** A crisis card nobody has checked yet. */
export function starterCrisisCard(country: Setting['country']): Group['crisisCard'] {
  return { steps: [...starterSteps], lines: publicHelpLines[country].map((line) => ({ ...line })), lastChecked: null }
}
