// Which part of the settings a reminder leads to; taken once, by the part itself.
export type AskedPart = 'recovery-sheet' | 'backup-drill'
let asked: AskedPart | null = null

export function askForPart(part: AskedPart): void {
  asked = part
}

export function takePart(part: AskedPart): boolean {
  const meant = asked === part
  if (meant) asked = null
  return meant
}
