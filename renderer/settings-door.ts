// Which part of the settings a reminder leads to; taken once, by the part itself.
let asked: 'recovery-sheet' | null = null

export function askForPart(part: 'recovery-sheet'): void {
  asked = part
}

export function takePart(part: 'recovery-sheet'): boolean {
  const meant = asked === part
  if (meant) asked = null
  return meant
}
