// A query → the entries that answer it, best first. It knows no page.
import {conceptsOf, inTitle, markedOf, setOf} from "./concepts.js"
import {bareId, textOf} from "./reading.js"
import {bare, wordsOf} from "./words.js"

const LOOKED_AT = 60 // entries of which the order of words is looked at
const VERBATIM = 1.5, TIMED = 2 // for what has the words as they were typed; for what has a limit, where one is asked for
const BEHIND = 0.99 // of the score of what it stands behind
const BESIDE = 0.5 // for words that an answer need not have
const LEAST_WORTH = 0.2 // of an entry that may answer alone: less has what is about the site
const LEAST_SAID = 0.2, MOST_SAID = 0.65 // of the weight of a query that a title says, so that its page may stand before all clauses, before its own
const LEAST_OF_ALL = 0.5 // of the weight of a query that has to be in an entry where none has the whole

// Returns how much each entry says of a concept.
const scored = ({any}, reading) => {
  const best = new Map()
  for (const {words, weight} of any) {
    let all = null
    for (const each of words) {
      const own = new Map()
      for (const [word, counts] of each) {
        for (const [entry, value] of reading.postings.get(word) ?? []) if (value * counts > (own.get(entry) ?? 0)) own.set(entry, value * counts)
      }
      if (all === null) all = own
      else for (const [entry, value] of all) { if (own.has(entry)) all.set(entry, (value + own.get(entry)) / 2); else all.delete(entry) }
    }
    for (const [entry, value] of all ?? []) if (value * weight > (best.get(entry) ?? 0)) best.set(entry, value * weight)
  }
  return best
}

// Returns how well the order of words in a text fits that of the query: 1 for no fit, more for a better one.
const fitOf = (words, sets) => {
  if (sets.length < 2) return 1
  let run = 1, near = Infinity
  const last = new Map()
  words.forEach((word, at) => {
    let long = 0
    while (long < sets.length && at + long < words.length && sets[long].has(words[at + long])) long += 1
    run = Math.max(run, long)
    sets.forEach((set, which) => { if (set.has(word)) last.set(which, at) })
    if (last.size === sets.length) near = Math.min(near, at - Math.min(...last.values()))
  })
  const inOrder = 1 + (0.7 * (run - 1)) / (sets.length - 1), together = near === Infinity ? 1 : 1 + 0.5 * Math.min(1, sets.length / (near + 1))
  return Math.max(inOrder, together)
}

// Returns how well a title answers: more where it says all that is asked, and nothing else.
const titleBonus = (name, asked) => {
  const sets = asked.map(({titled}) => titled(name)), covered = name.reduce((sum, word) => sum + Math.max(0, ...sets.map((set) => set.get(word) ?? 0)), 0)
  if (!covered) return 1
  const held = sets.filter((set) => name.some((word) => set.has(word))).length, all = held === sets.length
  const only = all && name.every((word) => sets.some((set) => set.has(word)))
  return (1 + (0.9 * (covered / name.length) * held) / sets.length) * (all ? 1.35 : 1) * (only ? 1.6 : 1)
}

// Returns how rare together those concepts are that a title says.
const saidBy = (names, asked) => {
  const isSaid = ({titled}) => names.some((name) => { const set = titled(name); return name.some((word) => set.has(word)) })
  return asked.filter(isSaid).reduce((sum, {rarity}) => sum + rarity, 0)
}

// A page whose title does not say most of what is asked stands behind a clause of it that does; one whose title says next to
// nothing of it, behind the best clause of any page.
const partsFirst = (looked, {entries, index}, asked, whole) => {
  const best = new Map()
  let most = 0
  for (const {entry, score} of looked) {
    const {page, part} = entries[entry]
    if (!index.pages[page].parts[part]?.told) continue
    best.set(page, Math.max(score, best.get(page) ?? 0))
    most = Math.max(most, score)
  }
  for (const each of looked) {
    const {page, part, names} = entries[each.entry]
    if (part >= 0) continue
    const rare = saidBy(names, asked)
    const before = asked.length > 1 && rare < whole * LEAST_SAID ? most : rare < whole * MOST_SAID ? best.get(page) : undefined
    if (before) each.score = Math.min(each.score, before * BEHIND)
  }
}

const isWithin = (some, words) => words.some((_, at) => some.every((word, on) => words[at + on] === word))

// Returns how well the order of words answers, in title and text; in the text also whether it is the very one.
const orderBonus = (entry, typed, sets, reading) => {
  const {page, part, names} = entry, own = reading.index.pages[page], piece = own.parts[part]
  entry.text ??= wordsOf(`${textOf(own, part)} ${(piece?.told ?? []).join(" ")}`)
  const isPhrase = typed.filter((word) => !reading.small.has(word)).length > 1, isVery = isPhrase && isWithin(typed, entry.text)
  return fitOf(names[0], sets) * fitOf(entry.text.filter((word) => !reading.small.has(word)), sets) * (isVery ? VERBATIM : 1)
}

// Returns the entry whose id the query is, or holds.
const named = (query, {ids, index, places}) => {
  const said = query.replace(/(\d)\s*[.,·]\s*(?=\d)/g, "$1.").replace(/(\p{L})\.\s*(?=\d)/gu, "$1 "), {numbers} = index
  const wholes = [said, said.replace(/\p{L}+/gu, (word) => numbers[bare(word)] ?? word)].map((each) => bareId(each).replaceAll("-", ""))
  const meant = wholes.flatMap((whole) => index.before.filter(([before]) => whole.startsWith(before)).map(([before, id]) => id + whole.slice(before.length)))
  const within = (said.match(/(?:\p{L}{1,4}\s?)?\d+(?:\.\d+)*/gu) ?? []).map(bareId).filter((each) => /\p{L}|\./u.test(each))
  const id = [...wholes, ...meant, ...within].map((each) => ids.get(each)).find(Boolean)
  return id ? places.get(`${id.page} ${id.part}`) : undefined
}

const asksForLimit = (typed, {index}) => index.limits.some((phrase) => ` ${typed.join(" ")} `.includes(` ${phrase} `))

// Returns for each entry how many concepts it has, how rare these are together, and how much it says of them, and of others
// `beside` them.
const totalsOf = (parts, beside) => {
  const totals = new Map()
  for (const {values, rarity} of parts) {
    for (const [entry, value] of values) {
      const {held, rare, score} = totals.get(entry) ?? {held: 0, rare: 0, score: 0}
      totals.set(entry, {held: held + 1, rare: rare + rarity, score: score + value * rarity})
    }
  }
  for (const {values, rarity} of beside) {
    for (const [entry, value] of values) if (totals.has(entry)) totals.get(entry).score += value * rarity * BESIDE
  }
  return totals
}

// Returns {hits, marks, complete, isFound, mended, typed, strange, sure}: entries, best first; sets of words to mark;
// whether each has all words; whether each has all that are known; words that were mended; those that were typed and mean
// something; of these the unknown ones; whether there are none. With `onlyComplete` only entries that have all words.
export const rank = (reading, query, {onlyComplete = false} = {}) => {
  const {entries} = reading, typed = wordsOf(query), concepts = conceptsOf(query, reading)
  const parts = concepts.map((each) => {
    const values = scored(each, reading)
    return {values, isBeside: each.isBeside, set: setOf(each), titled: inTitle(each), rarity: Math.log(1 + entries.length / (values.size + 1))}
  })
  const needed = parts.some(({isBeside}) => !isBeside) ? parts.filter(({isBeside}) => !isBeside) : parts
  const asked = needed.filter(({values}) => values.size), sets = asked.map(({set}) => set)
  const whole = asked.reduce((sum, {rarity}) => sum + rarity, 0), totals = [...totalsOf(asked, parts.filter((each) => !needed.includes(each)))]
  // What is about the site answers only beside what the guidance says.
  const full = totals.filter(([, {held}]) => held === asked.length), isFound = full.some(([entry]) => entries[entry].weight >= LEAST_WORTH)
  const complete = isFound && asked.length === needed.length
  const partly = onlyComplete ? [] : totals.filter(([, {rare}]) => rare >= whole * LEAST_OF_ALL)
  const timed = asksForLimit(typed, reading), better = (one, other) => other.score - one.score || one.entry - other.entry
  const ranked = (isFound && (complete || !onlyComplete) ? full : partly).map(([entry, {rare, score}]) => {
    const {weight, limit, names} = entries[entry]
    return {entry, score: score * weight * (timed && limit ? TIMED : 1) * (rare / whole) * Math.max(...names.map((name) => titleBonus(name, asked)))}
  }).sort(better)
  const looked = ranked.slice(0, LOOKED_AT).map(({entry, score}) => ({entry, score: score * orderBonus(entries[entry], typed, sets, reading)}))
  if (isFound) partsFirst(looked, reading, asked, whole)
  const id = named(query, reading), rest = [...looked.sort(better), ...ranked.slice(LOOKED_AT)].filter(({entry}) => entry !== id)
  return {
    hits: id === undefined ? rest : [{entry: id, score: Infinity}, ...rest], marks: [...concepts.map(markedOf), ...concepts.map((each) => each.marks)], complete: complete || id !== undefined, isFound,
    typed: concepts.map((each) => each.typed), strange: id === undefined ? concepts.filter(({any, begun, mended}, at) => mended || !any.length || (begun && at < concepts.length - 1)).map((each) => each.typed) : [],
    mended: concepts.filter((each) => each.mended).map((each) => ({typed: each.typed, meant: each.mended})),
    sure: id !== undefined || (complete && concepts.every(({begun, mended}, at) => !mended && (!begun || at === concepts.length - 1))),
  }
}
