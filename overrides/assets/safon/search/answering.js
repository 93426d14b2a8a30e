// A query → what answers it on a page of one language, be it in the words of the other. It knows no page.
import {setIn} from "./known.js"
import {rank} from "./ranking.js"
import {anchorOf, read, readMore} from "./reading.js"
import {formsOf} from "./words.js"

// Returns the index of a language with ways to ask it: `titles()` knows titles, `first()` clauses, terms and summaries as
// well, `guidance()` the prose of the guidance, `whole()` all that there is. `fetched` brings the four files, each when it is
// asked for; `rest` is that of `read`. Before a file comes that most queries do not need, `calm` is waited for.
export const bookOf = (fetched, rest, calm = async () => {}) => {
  const kept = {}
  const keep = (name, make) => () => (kept[name] ??= make().catch((error) => { delete kept[name]; throw error }))
  const onceCalm = (name, get) => async () => { if (!kept[name]) await calm(); return get() }
  const titles = keep("titles", async () => read(await fetched.titles(), rest))
  const first = keep("first", async () => read(await fetched.index(), rest))
  const guidance = keep("guidance", async () => {
    const [base, prose] = await Promise.all([first(), fetched.prose()])
    return readMore(base, {prose}, rest)
  })
  const whole = keep("whole", async () => {
    const [base, more] = await Promise.all([guidance(), fetched.rest()])
    return readMore(base, more, rest)
  })
  const later = Object.entries({titles, guidance, whole}).map(([name, get]) => [name, onceCalm(name, get)])
  return {first, ...Object.fromEntries(later), theirs: onceCalm("first", first)}
}

const STRONG = 0.8 // of a page that is guidance, and not what others say of it

// Returns where in our language is what was found in the other: the same page, and there the same place.
const twin = (theirs, {page, part}, own) => {
  const there = theirs.index.pages[page], at = own.index.pages.findIndex(({address}) => address === there.address)
  if (at < 0) return undefined
  const {parts} = own.index.pages[at], piece = there.parts[part]
  const same = piece ? parts.findIndex((each) => anchorOf(each) === anchorOf(piece)) : -1
  return own.places.get(`${at} ${same < 0 && parts.length === there.parts.length ? part : same}`)
}

const found = (reading, {hits, marks}, said = []) => ({reading, entries: hits.map(({entry}) => entry), marks, said})

const throughTheOther = (theirs, {hits}, own) => {
  const entries = hits.map(({entry}) => twin(theirs, theirs.entries[entry], own)).filter((entry) => entry !== undefined)
  return {reading: own, entries: [...new Set(entries)], marks: [], said: [own.index.says.other], isTheirs: true}
}

// Returns whether one of some words is in a set of those that are in another file.
const isAmong = (words, {index, language}, where) => {
  const has = setIn(index.words[where])
  return words.some((word) => formsOf(word, language).some(has))
}

const sayingHow = (reading, {mended, complete, hits}) => {
  const {says} = reading.index
  const meant = mended.map(({typed, meant: word}) => says.mended.replace("{typed}", typed).replace("{meant}", word))
  return [...meant, ...(complete || meant.length || !hits.length ? [] : [says.some])]
}

const onlyStrong = ({index, entries}, {sure, hits}) => sure && hits.length > 0 && index.pages[entries[hits[0].entry].page].weight >= STRONG

// A file that does not come is done without; where nobody waits for the answer any more, nothing is.
const orNothing = (error) => {
  if (error.name === "AbortError") throw error
  return null
}

// Returns what the other language has for words that ours has not, from titles where these have them all; null where it is
// not what they are of.
const ofTheOther = async (words, own, other, isEnough) => {
  const soon = await other.titles().catch(orNothing), titled = soon && rank(soon, words)
  if (titled?.hits.length && isEnough(soon, titled)) return throughTheOther(soon, titled, own)
  const theirs = await other.theirs().catch(orNothing), there = theirs && rank(theirs, words)
  return there && isEnough(theirs, there) ? throughTheOther(theirs, there, own) : null
}

// Returns the first answer, from no more files than it takes.
const firstAnswer = async (words, own, other) => {
  const first = await own.first(), soon = rank(first, words), {strange} = soon
  if (soon.sure) {
    if (!soon.hits.length || onlyStrong(first, soon) || !isAmong(soon.typed, first, "other")) return found(first, soon)
    return (await ofTheOther(words, first, other, onlyStrong)) ?? found(first, soon)
  }
  const isTheirs = isAmong(strange, first, "other"), there = isTheirs && (await ofTheOther(words, first, other, (_, {sure}) => sure))
  if (there) return there
  const isNowhere = strange.length > 0 && !isAmong(strange, first, "prose") && !isAmong(strange, first, "rest")
  if (isNowhere && soon.isFound) return found(first, soon, sayingHow(first, soon))
  const guidance = (await own.guidance().catch(orNothing)) ?? first, more = rank(guidance, words)
  const isKnown = more.sure || (!more.strange.length && more.hits.length) || (more.complete && !isAmong(more.strange, first, "rest"))
  if (isKnown) return found(guidance, more, sayingHow(guidance, more))
  const whole = (await own.whole().catch(orNothing)) ?? guidance, all = rank(whole, words)
  return found(whole, all, sayingHow(whole, all))
}

const withMore = (answer, entries) => ({...answer, entries: [...new Set([...answer.entries, ...entries])]})

// Yields what answers `words`, first what is soon there: {reading, entries, marks, said}, the entries best first; sets of
// words to mark in them; sentences on how they answer. What follows adds entries behind those, and moves none. Nothing where
// `isWanted` says that nobody waits for it any more.
export const answers = async function* (words, own, other, isWanted = () => true) {
  await own.first()
  if (!isWanted()) return
  const answer = await firstAnswer(words, own, other)
  yield answer
  if (answer.isTheirs) {
    const theirs = await other.theirs().catch(orNothing)
    if (theirs) yield withMore(answer, throughTheOther(theirs, rank(theirs, words, {onlyComplete: true}), answer.reading).entries)
    return
  }
  const whole = await own.whole().catch(orNothing)
  if (!whole || answer.reading === whole) return
  const more = rank(whole, words, {onlyComplete: true}).hits.map(({entry}) => entry)
  yield withMore({...answer, reading: whole}, more)
}

// Returns the address of an entry below its language.
export const addressOf = (entry, {entries, index}) => {
  const {page, part} = entries[entry], {address, parts} = index.pages[page]
  return part < 0 ? address : `${address}#${anchorOf(parts[part])}`
}
