// A query → what is asked for, one concept after the other. A concept is a word, a phrase or an amount of time, with all the
// ways in which the index may say it.
import {quantitiesIn} from "./reading.js"
import {bare, distance, formsOf, joinedIn, stem, wordsOf} from "./words.js"

const SAME = 1, FORM = 0.97, SHORT_FORM = 0.6, STEM = 0.75, BEGUN = 0.5, SLIP = 0.6, JOINED = 1.2 // how much a word counts for another
const SHORT = 3, LEAST_BEGUN = 2, LEAST_STRANGE = 4, LONG = 8 // letters: of a short word, a half-typed, a mended, a long one
const LONGEST = 4 // words of a phrase that has others like it

export const weigh = (found, word, weight) => { if (weight > (found.get(word) ?? 0)) found.set(word, weight) }

// Returns the words of the index that stand for a word that was typed, each with how much it counts.
const wordsFor = (typed, reading) => {
  const found = new Map(), forms = formsOf(typed, reading.language), long = typed.length > SHORT
  for (const form of forms) if (reading.postings.has(form)) weigh(found, form, form === typed ? SAME : long ? FORM : SHORT_FORM)
  const one = reading.language === "en" && typed.length > 2 && /[^s]s$/.test(typed) ? typed.slice(0, -1) : "" // IROs
  if (!found.size && reading.postings.has(one)) weigh(found, one, FORM)
  if (long) for (const form of forms) for (const word of reading.stems.get(stem(form, reading.language)) ?? []) weigh(found, word, STEM)
  return found
}

// Returns the words of the index that begin with what was typed, as wordsFor does.
const begunWith = (typed, reading) => {
  const found = new Map(), {vocabulary} = reading
  for (const start of typed.length >= LEAST_STRANGE ? formsOf(typed, reading.language) : [typed]) {
    let low = 0, high = vocabulary.length
    while (low < high) { const middle = (low + high) >> 1; if (vocabulary[middle] < start) low = middle + 1; else high = middle }
    for (let at = low; at < vocabulary.length && vocabulary[at].startsWith(start); at += 1) {
      weigh(found, vocabulary[at], BEGUN * (0.5 + (0.5 * start.length) / vocabulary[at].length))
    }
  }
  return found
}

// Returns the known word that is nearest to one that nothing has; null where none is near.
const meantBy = (typed, reading) => {
  const most = typed.length < LEAST_STRANGE ? 0 : typed.length < LONG ? 1 : 2
  if (!most) return null
  let best = null
  for (const word of [...reading.vocabulary, ...[...reading.alike.keys()].filter((phrase) => !phrase.includes(" "))]) {
    const apart = word.length < LEAST_STRANGE ? most + 1 : distance(typed, word, most)
    if (apart > most) continue
    const often = reading.postings.get(word)?.size ?? 0, far = apart * 2 + (word[0] === typed[0] ? 0 : 1)
    if (!best || far < best.far || (far === best.far && often > best.often)) best = {word, far, often}
  }
  return best?.word ?? null
}

// A concept: `any` are ways to say it, each of `words` that are all needed, as maps from a word to how much it counts; `marks`
// are words to mark where the index has it under another name; one that `isBeside` others need not be in what answers these.
const concept = (typed, any, marks = []) => ({typed, any, marks: new Map(marks.map((word) => [word, SAME])), begun: false, mended: "", isBeside: false})
const eachAlone = (words, times = 1) => [...words].map(([word, weight]) => ({words: [new Map([[word, weight * times]])], weight: 1}))
const inOneWay = (words, weight) => (words.length && words.every((each) => each.size) ? [{words, weight}] : [])
const meaning = (words, reading) => words.filter((word) => !reading.small.has(word)).map((word) => wordsFor(word, reading))

// Returns the ways to say what is like a word or a phrase: its forms, short forms, what else people say.
const alikeTo = (key, reading) => {
  const found = [...(reading.alike.get(key) ?? [])]
  if (!key.includes(" ")) {
    const singular = reading.language === "en" && /[^s]s$/.test(key) ? [key.slice(0, -1)] : []
    for (const form of [...formsOf(key, reading.language), ...singular]) if (form !== key) found.push(...(reading.alike.get(form) ?? []))
    const other = reading.alikeStems.get(stem(key, reading.language))
    if (!found.length && other) found.push(...reading.alike.get(other), {words: [other], weight: STEM})
  }
  return found.flatMap(({words, weight}) => inOneWay(meaning(words, reading), weight).map((way) => ({...way, isOther: words.length > 1})))
}

const ofWord = (typed, isLast, reading) => {
  const made = concept(typed, [...eachAlone(wordsFor(typed, reading)), ...alikeTo(typed, reading)]), known = made.any.length > 0
  if (typed.length >= (isLast ? LEAST_BEGUN : LEAST_STRANGE) && (isLast || !known)) {
    const begun = begunWith(typed, reading)
    made.begun = !known && begun.size > 0
    made.any.push(...eachAlone(begun, known ? 0.5 : 1))
  }
  const meant = made.any.length ? null : meantBy(typed, reading)
  if (!meant) return made
  const any = [...eachAlone(wordsFor(meant, reading)), ...alikeTo(meant, reading)].map((each) => ({...each, weight: each.weight * SLIP}))
  return {...concept(typed, any), mended: meant}
}

// "24 hours": null where no limit is so.
const ofAmount = (amount, words, reading) => {
  if (!amount || !reading.postings.has(amount.key)) return null
  const said = words.slice(amount.at, amount.at + amount.length)
  const made = concept(said.join(" "), [{words: [new Map([[amount.key, SAME]])], weight: 1}], said)
  return {made, length: amount.length}
}

// "co-ordinator": as one word and as two; null where it is no such word.
const ofCompound = (at, words, compounds, reading) => {
  const found = compounds.find(({parts}) => parts.every((part, on) => words[at + on] === part))
  if (!found) return null
  const {parts, whole} = found, forms = wordsFor(whole, reading)
  const any = [...inOneWay([forms], JOINED), ...inOneWay(parts.map((part) => wordsFor(part, reading)), 1), ...alikeTo(parts.join(" "), reading)]
  return any.length ? {made: concept(parts.join("-"), any), length: parts.length} : null
}

// Returns the phrase that a number of words are, in whatever form its words stand; undefined where none is known.
const phraseAt = (words, reading) => {
  const key = words.join(" ")
  if (reading.phrases.has(key)) return key
  if (reading.language !== "cy") return undefined
  const forms = words.map((word) => new Set(formsOf(word, reading.language)))
  return [...reading.phrases].find(([, phrase]) => phrase.length === words.length && phrase.every((word, at) => forms[at].has(word)))?.[0]
}

// "head teacher": null where nothing is known of the phrase.
const ofPhrase = (at, words, reading) => {
  for (let length = Math.min(LONGEST, words.length - at); length > 1; length -= 1) {
    const phrase = words.slice(at, at + length), key = phraseAt(phrase, reading)
    if (key === undefined) continue
    const any = [...inOneWay(meaning(phrase, reading), 1), ...alikeTo(key, reading)]
    const isBeside = reading.beside.has(key)
    if (any.length || isBeside) return {made: {...concept(phrase.join(" "), any), isBeside}, length}
  }
  return null
}

// Returns the concepts of a query in their order. Small words are none, unless the query has no others; the last word may be
// half typed, where nothing stands behind it.
export const conceptsOf = (query, reading) => {
  const words = wordsOf(query), amounts = new Map(quantitiesIn(words, reading.index).map((each) => [each.at, each])), found = []
  const compounds = [...bare(query).matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([text], at) => ({parts: text.split("-"), whole: joinedIn(query)[at]}))
  const hasMeaning = words.some((word) => !reading.small.has(word)), isOpen = /[\p{L}\p{N}]$/u.test(query)
  for (let at = 0; at < words.length;) {
    const longer = ofAmount(amounts.get(at), words, reading) ?? ofCompound(at, words, compounds, reading) ?? ofPhrase(at, words, reading)
    if (longer) found.push(longer.made)
    else if (!hasMeaning || !reading.small.has(words[at])) found.push(ofWord(words[at], isOpen && at === words.length - 1, reading))
    at += longer?.length ?? 1
  }
  return found
}

const wordsIn = (ways) => {
  const found = new Map()
  for (const {words, weight} of ways) for (const each of words) for (const [word, own] of each) weigh(found, word, own * weight)
  return found
}

// Returns the words that stand for a concept, each with how much it counts.
export const setOf = ({any}) => wordsIn(any)

// Returns a function that says how much each word of a title counts for a concept: of a phrase only where all of it is there.
export const inTitle = ({any}) => {
  const alone = wordsIn(any.filter(({words}) => words.length === 1)), phrases = any.filter(({words}) => words.length > 1)
  return (name) => {
    const whole = phrases.filter(({words}) => words.every((each) => name.some((word) => each.has(word))))
    return whole.length ? wordsIn([{words: [alone], weight: 1}, ...whole]) : alone
  }
}

// Returns those of them that a page marks: not the single words of a phrase that was not typed.
export const markedOf = ({any}) => wordsIn(any.filter(({isOther}) => !isOther))
