// Takes back findings that lie wholly in the name of a country or state of several words: too large to give anybody away.
import type { Finding } from './spans.ts'

const phrases =
  /\b(?:sierra leone|sri lanka|costa rica|el salvador|puerto rico|cape verde|cabo verde|ivory coast|burkina faso|papua new guinea|hong kong|united (?:kingdom|states(?: of america)?|arab emirates)|northern (?:ireland|territory)|new (?:zealand|mexico|hampshire|jersey|brunswick|south wales)|(?:saudi|south) arabia|south (?:africa|korea|sudan|australia)|north korea|(?:dominican|czech) republic|west (?:virginia|bengal)|(?:north|south) (?:carolina|dakota)|rhode island|british columbia|nova scotia|prince edward island|western australia|tamil nadu|(?:uttar|madhya|andhra|himachal) pradesh|jammu and kashmir|trinidad and tobago|bosnia and herzegovina|equatorial guinea|guinea[ -]bissau|san marino)\b/gi

/** The findings without those inside such a name; what is on the list of names stays, and so does what reaches beyond. */
export function withoutLargePlaces(findings: readonly Finding[], plain: string): Finding[] {
  const places = [...plain.matchAll(phrases)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
  if (places.length === 0) return [...findings]
  return findings.filter(
    (finding) =>
      finding.person !== undefined || !places.some((place) => place.start <= finding.start && finding.end <= place.end)
  )
}
