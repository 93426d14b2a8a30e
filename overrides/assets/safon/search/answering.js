// A query → what answers it on a page of one language, be it in the words of the other. It knows no page.
import {rank} from "./ranking.js"
import {read, withProse} from "./reading.js"

// Returns the index of a language with ways to ask it: `first()` knows titles, clauses, terms and summaries, `whole()` the
// prose as well. `fetched` brings the index and the prose, each when it is asked for; `rest` is that of `read`.
export const bookOf = (fetched, rest) => {
  const kept = {}
  const keep = (name, make) => (kept[name] ??= make().catch((error) => { delete kept[name]; throw error }))
  const index = () => keep("index", fetched.index)
  return {
    first: () => keep("first", async () => read(await index(), rest)),
    whole: () => keep("whole", async () => {
      const [titles, prose] = await Promise.all([index(), fetched.prose()])
      return read(withProse(titles, prose), rest)
    }),
  }
}

const STRONG = 0.8 // of a page that is guidance, and not what others say of it

// Returns where in our language is what was found in the other: the same page, and there the same place.
const twin = (theirs, {page, part}, own) => {
  const there = theirs.index.pages[page], at = own.index.pages.findIndex(({address}) => address === there.address)
  if (at < 0) return undefined
  const {parts} = own.index.pages[at], {anchor} = there.parts[part] ?? {}
  const same = parts.findIndex((each) => each.anchor === anchor)
  return own.places.get(`${at} ${same < 0 && parts.length === there.parts.length ? part : same}`)
}

const found = (reading, {hits, marks}, said = []) => ({reading, entries: hits.map(({entry}) => entry), marks, said})

const throughTheOther = (theirs, {hits}, own) => {
  const entries = hits.map(({entry}) => twin(theirs, theirs.entries[entry], own)).filter((entry) => entry !== undefined)
  return {reading: own, entries: [...new Set(entries)], marks: [], said: [own.index.says.other]}
}

// Yields what answers `words`, first what is soon there: {reading, entries, marks, said}, the entries best first; sets of
// words to mark in them; sentences on how they answer. What follows adds entries behind those, and moves none.
export const answers = async function* (words, own, other) {
  const first = await own.first(), soon = rank(first, words)
  const strong = (reading, {hits}) => reading.index.pages[reading.entries[hits[0].entry].page].weight >= STRONG
  if (soon.sure && soon.hits.length && !strong(first, soon)) {
    const theirs = await other.first().catch(() => null), there = theirs && rank(theirs, words)
    if (there?.sure && there.hits.length && strong(theirs, there)) { yield throughTheOther(theirs, there, first); return }
  }
  if (soon.sure) {
    const answer = found(first, soon)
    yield answer
    const whole = await own.whole().catch(() => null)
    if (whole) yield {...answer, reading: whole, entries: [...new Set([...answer.entries, ...found(whole, rank(whole, words, {onlyComplete: true})).entries])]}
    return
  }
  const theirs = await other.first().catch(() => null), there = theirs && rank(theirs, words)
  if (there?.sure) { yield throughTheOther(theirs, there, first); return }
  const whole = await own.whole().catch(() => first), all = rank(whole, words), {says} = first.index
  if (!all.sure) {
    const more = await other.whole().catch(() => null), elsewhere = more && rank(more, words)
    if (elsewhere?.sure) { yield throughTheOther(more, elsewhere, whole); return }
  }
  const mended = all.mended.map(({typed, meant}) => says.mended.replace("{typed}", typed).replace("{meant}", meant))
  const some = all.complete || mended.length || !all.hits.length ? [] : [says.some]
  yield found(whole, all, [...mended, ...some])
}

// Returns the address of an entry below its language.
export const addressOf = (entry, {entries, index}) => {
  const {page, part} = entries[entry], {address, parts} = index.pages[page]
  return part < 0 ? address : `${address}#${parts[part].anchor}`
}
