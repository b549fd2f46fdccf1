// Tells a screen reader the newest sentence once typing rests, so that it does not read one for each key.
import { useEffect, useState } from 'react'

const rest = 400

export function useSaid(sentence: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (sentence === '') return
    const timer = setTimeout(() => setSaid(sentence), rest)
    return () => clearTimeout(timer)
  }, [sentence])
  return said
}
