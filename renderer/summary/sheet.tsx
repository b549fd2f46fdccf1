// The white slip: the summary's sections as they will be read, with flags as links and a "read" button each.
import { Fragment, type ReactNode } from 'react'
import type { Picture } from '../../shared/summary/document.ts'
import { nothingSaid, sectionNumber, sectionTitles, wordSections } from '../../shared/summary/document.ts'
import type { FlagView, SectionView, SummaryView } from '../../shared/summary/view.ts'
import { EditSection } from './edit-section.tsx'
import { ReadMark } from './read-mark.tsx'
import type { SummaryDesk } from './use-summary.ts'

type BlockView = SectionView['blocks'][number]

type Props = {
  readonly desk: SummaryDesk
  readonly view: SummaryView
  readonly editing: boolean
  readonly current: FlagView | null
  readonly onChoose: (flag: FlagView) => void
}

export function Sheet({ desk, view, editing, current, onChoose }: Props) {
  const paragraph = (block: BlockView) => (
    <p key={block.id}>
      <Pieces block={block} flags={view.flags} current={current} onChoose={onChoose} />
    </p>
  )
  return (
    <article className="sheet">
      {view.sections.map((section) => {
        const body =
          editing && isWritten(section) ? (
            <EditSection desk={desk} section={section} />
          ) : (
            <SectionBody section={section} paragraph={paragraph} pictures={view.pictures} />
          )
        const read =
          editing || view.step === 'draft' ? null : (
            <ReadMark key={section.hash} desk={desk} section={section} locked={view.step === 'reviewed'}>
              {body}
            </ReadMark>
          )
        return (
          <SectionFrame key={section.id} section={section}>
            {read ?? body}
          </SectionFrame>
        )
      })}
    </article>
  )
}

function isWritten(section: SectionView): boolean {
  return (wordSections as readonly string[]).includes(section.id) || section.blocks.some(({ editable }) => editable)
}

function SectionFrame({ section, children }: { readonly section: SectionView; readonly children: ReactNode }) {
  const number = sectionNumber(section.id)
  const title = sectionTitles[section.id]
  if (number === null) {
    return (
      <div className="sheet-head">
        <h1 tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        <div className="soft small sheet-meta">{children}</div>
      </div>
    )
  }
  return (
    <section aria-labelledby={`section-${section.id}`}>
      <span className="no" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2 id={`section-${section.id}`}>{title}</h2>
        {children}
      </div>
    </section>
  )
}

type BodyProps = {
  readonly section: SectionView
  readonly paragraph: (block: BlockView) => ReactNode
  readonly pictures: readonly Picture[]
}

function SectionBody({ section, paragraph, pictures }: BodyProps) {
  const said = section.blocks.filter(({ pieces }) =>
    pieces.some(({ text, flag }) => text.trim() !== '' || flag !== null)
  )
  const words = section.blocks.flatMap(({ from, pieces }) => (from === 'counted' ? pieces.map(({ text }) => text) : []))
  const isHidden = words.some((text) => hiddenWords.test(text))
  return (
    <>
      {said.map((block) => (
        <Fragment key={block.id}>{paragraph(block)} </Fragment>
      ))}
      {said.length === 0 && section.id !== 'head' ? <p className="soft">{nothingSaid}</p> : null}
      {isHidden ? (
        <p className="hint withheld-why">Withheld: the number is small enough to point at somebody.</p>
      ) : null}
      {pictures
        .filter((picture) => picture.section === section.id)
        .map((picture) => (
          <PictureRows key={picture.id} picture={picture} />
        ))}
    </>
  )
}

/** The rows say everything; the bars are decoration. */
function PictureRows({ picture }: { readonly picture: Picture }) {
  const most = Math.max(1, ...picture.rows.map(({ high }) => high ?? 0))
  return (
    <figure className="sheet-picture">
      <figcaption>{picture.title}</figcaption>
      <ul>
        {picture.rows.map(({ label, shown, low, high }) => (
          <li key={label}>
            <span>
              {label}: {shown}
            </span>
            <span className="picture-bar" aria-hidden="true">
              {low === null || high === null ? null : <i style={{ width: `${((low + high) / 2 / most) * 100}%` }} />}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

const hiddenWords = /fewer than \d+|withheld/

type PiecesProps = {
  readonly block: BlockView
  readonly flags: readonly FlagView[]
  readonly current: FlagView | null
  readonly onChoose: (flag: FlagView) => void
}

function Pieces({ block, flags, current, onChoose }: PiecesProps) {
  return block.pieces.map(({ text, flag: number }, index) => {
    const flag = number === null ? undefined : flags[number - 1]
    const key = `${block.id}-${index}`
    if (flag) return <FlagLink key={key} flag={flag} current={flag === current} onChoose={onChoose} />
    return <Fragment key={key}>{block.from === 'counted' ? withheldMarked(text) : text}</Fragment>
  })
}

function withheldMarked(text: string): ReactNode {
  const parts = [...text.matchAll(/fewer than \d+|withheld|.+?(?=fewer than \d+|withheld|$)/g)]
  return parts.map(({ 0: part, index }) => (
    <span className={hiddenWords.test(part) ? 'withheld' : undefined} key={index}>
      {part}
    </span>
  ))
}

type LinkProps = { readonly flag: FlagView; readonly current: boolean; readonly onChoose: (flag: FlagView) => void }

function FlagLink({ flag, current, onChoose }: LinkProps) {
  const state = flag.open ? (current ? 'flag now' : 'flag') : current ? 'flag settled now' : 'flag settled'
  return (
    <a
      href={`#flag-${flag.number}`}
      className={state}
      id={`in-text-${flag.number}`}
      onClick={(event) => {
        event.preventDefault()
        onChoose(flag)
        requestAnimationFrame(() => document.getElementById(`flag-${flag.number}`)?.focus())
      }}
    >
      {flag.shown === '' ? <s>{flag.original}</s> : flag.shown}
      <span className="seen-by-readers-only">
        , flag{flag.shown === '' ? ', removed' : flag.open ? ', to decide' : ''}{' '}
      </span>
      <sup>{flag.number}</sup>
    </a>
  )
}
