// A soft bell when a turn or a block has run its time: off until she asks for it, two quiet tones made on the spot.
import { useEffect, useRef } from 'react'
import type { RunView } from '../../shared/agenda/run-view.ts'

export function useSoftBell(on: boolean, view: RunView | null): void {
  const left = view?.turn?.leftMs ?? view?.leftMs ?? null
  const place = view ? `${view.index} ${view.turn?.number ?? ''}` : ''
  const before = useRef({ place, left })
  useEffect(() => {
    const last = before.current
    before.current = { place, left }
    if (!on || left === null || last.left === null || place !== last.place) return
    if (last.left > 0 && left <= 0) ring()
  }, [on, place, left])
}

const tones = [523.25, 659.25] as const

function ring(): void {
  const sound = new AudioContext()
  tones.forEach((pitch, index) => {
    const begins = sound.currentTime + index * 0.25
    const tone = sound.createOscillator()
    const loudness = sound.createGain()
    tone.frequency.value = pitch
    loudness.gain.setValueAtTime(0, begins)
    loudness.gain.linearRampToValueAtTime(0.12, begins + 0.05)
    loudness.gain.exponentialRampToValueAtTime(0.001, begins + 1.6)
    tone.connect(loudness).connect(sound.destination)
    tone.start(begins)
    tone.stop(begins + 1.7)
    if (index === tones.length - 1) tone.onended = () => void sound.close()
  })
}
