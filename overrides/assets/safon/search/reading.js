// The index of a language as it came → what is looked up for each word. An entry is a page, or a part of one: a clause, a
// section, a word of the glossary.
import {bare, joinedIn, stem, wordsOf} from "./words.js"

// How much a word counts by where it stands, and how fast more words around it make it count less.
const FIELDS = {
  title: {weight: 7, around: 0.1}, told: {weight: 2, around: 0.02}, text: {weight: 2.4, around: 0.012},
  more: {weight: 0.8, around: 0.01}, page: {weight: 1.3, around: 0.06}, below: {weight: 0.6, around: 0},
}
const LIMIT = 9, IN_TEXT = 3, OTHER_KIND = 0.4 // a limit as it is written, where it is one, and in a text; days for working days
const CLAUSE = 1.2, SECTION = 0.5, LISTED = 0.5 // against a page: a part of a document, an entry of a list

const FORMS = 0.7, SHORT = 0.85, EVERYDAY = 0.55 // against the word itself: another form, a short form, what else people say

const quantityKey = (number, unit, working) => `${number}${working ? " working" : ""} ${unit}`

// Returns the amounts of time in words of a text: "24 hours", "10 diwrnod gwaith"; each with its place and its length.
export const quantitiesIn = (words, {units, numbers, kinds}) => words.flatMap((word, at) => {
  const number = /^\d+$/.test(word) ? word : numbers[word]
  if (number === undefined) return []
  const before = words[at + 1] in kinds, unit = units[words[at + (before ? 2 : 1)]]
  if (unit === undefined) return []
  const after = !before && words[at + 2] in kinds, kind = before ? kinds[words[at + 1]] : after ? kinds[words[at + 2]] : ""
  return [{at, length: before || after ? 3 : 2, key: quantityKey(number, unit, kind === "working"), plain: quantityKey(number, unit, false)}]
})

// Returns an id as readers may write it: without signs and spaces, in small letters.
export const bareId = (text) => bare(text).replace(/[\s:;,.!?"'“”‘’()[\]]+$/u, "").replace(/^[\s"'“‘([]+/u, "").replace(/\s+/g, "")

const idsOf = (index) => {
  const found = new Map()
  index.pages.forEach((page, at) => {
    if (page.id) found.set(bareId(page.id), {page: at, part: -1})
    page.parts.forEach(({told, title}, part) => { if (told) found.set(bareId(title), {page: at, part}) })
  })
  return found
}

// What is typed is looked for as all that stands in its group, too; what is only `asked` for is not looked for itself.
const takeAlike = (alike, group, weight, {isForm = false, asked = []} = {}) => {
  const phrases = group.map((phrase) => wordsOf(phrase))
  for (const one of [...phrases, ...asked.map((phrase) => wordsOf(phrase))]) {
    const others = phrases.filter((other) => other !== one).map((words) => ({words, weight}))
    const keys = [one.join(" "), ...(alike.get(one.join(" ")) ?? []).filter((each) => each.form).map(({words}) => words[0])]
    for (const key of keys) alike.set(key, [...(alike.get(key) ?? []), ...others.map((each) => ({...each, form: isForm}))])
  }
}

const alikeIn = ({alike, language}) => {
  const found = new Map(), stems = new Map()
  for (const group of alike.forms) takeAlike(found, group, FORMS, {isForm: true})
  for (const group of alike.short) takeAlike(found, group, SHORT)
  for (const [group, asked] of alike.everyday) takeAlike(found, group, EVERYDAY, {asked})
  for (const key of found.keys()) if (!key.includes(" ")) stems.set(stem(key, language), key)
  const beside = new Set(alike.beside.map((phrase) => wordsOf(phrase).join(" ")))
  const phrases = new Map([...found.keys(), ...beside].filter((key) => key.includes(" ")).map((key) => [key, key.split(" ")]))
  return {alike: found, alikeStems: stems, phrases, beside}
}

class Reading {
  // Begins with nothing, or with all that `base` has, which stays as it is.
  constructor(index, base) {
    Object.assign(this, {index, language: index.language, ids: idsOf(index)})
    const {small, alike, alikeStems, phrases, beside} = base ?? {small: new Set(index.small.flatMap(wordsOf)), ...alikeIn(index)}
    Object.assign(this, {small, alike, alikeStems, phrases, beside})
    this.entries = base ? base.entries.map((each) => ({...each, text: undefined})) : []
    this.places = new Map(base?.places)
    this.postings = new Map(base?.postings)
    this.stems = new Map([...(base?.stems ?? [])].map(([key, words]) => [key, [...words]]))
    this.below = base ? base.below.map((each) => new Map(each)) : [] // for each page: in how many of its parts a word is
    this.own = base ? new Set() : null // the words whose postings are not those of `base`
    this.known = new Set(this.postings.keys())
  }

  // Takes a page in; called for each page in turn, so that the reader's browser can do other things between two.
  take(at) {
    const page = this.index.pages[at], title = wordsOf(page.title), name = page.name ?? page.title
    const own = this.#add({page: at, part: -1, weight: page.weight, limit: false, names: this.#names(name)})
    this.#words(own, "title", wordsOf(name), name)
    if (page.name) this.#words(own, "page", title, "")
    this.#words(own, "text", wordsOf(page.about), page.about)
    this.below[at] = new Map()
    page.parts.forEach((each, part) => {
      const {told, text = ""} = each, weight = page.weight * (told ? CLAUSE : page.id ? SECTION : LISTED)
      const entry = this.#add({page: at, part, weight, limit: Boolean(told?.[1]), names: this.#names(each.title)}), seen = new Set()
      const fields = {title: each.title, text, ...(told ? {told: told.join(" ")} : {})}
      for (const [field, said] of Object.entries(fields)) if (said) this.#words(entry, field, wordsOf(said), said, seen)
      this.#words(entry, "page", title, "")
      for (const word of seen) this.#isBelow(at, word)
    })
    for (const [word, times] of this.below[at]) this.#put(word, own, this.#value("below", times, 0))
    this.#takeProse(at)
  }

  // Takes in what prose a page has in this index and had not before.
  takeMore(at) {
    if (at >= this.below.length) this.take(at)
    else this.#takeProse(at)
  }

  #takeProse(at) {
    const {prose = [], parts} = this.index.pages[at], own = this.places.get(`${at} -1`), more = new Map()
    prose.forEach((said, part) => {
      if (!said) return
      const piece = parts[part], entry = piece ? this.places.get(`${at} ${part}`) : own, words = wordsOf(said)
      this.#words(entry, !piece || piece.told ? "more" : "text", words, said)
      if (piece) for (const word of new Set(words)) more.set(word, (more.get(word) ?? 0) + 1)
    })
    for (const [word, many] of more) {
      const before = this.below[at].get(word) ?? 0
      this.below[at].set(word, before + many)
      this.#put(word, own, this.#value("below", before + many, 0) - (before ? this.#value("below", before, 0) : 0))
    }
  }

  finish() {
    for (const word of this.postings.keys()) {
      if (this.known.has(word)) continue
      const key = stem(word, this.language)
      if (!this.stems.has(key)) this.stems.set(key, [])
      this.stems.get(key).push(word)
    }
    this.vocabulary = [...this.postings.keys()].filter((word) => !/\d/.test(word)).sort()
    return this
  }

  #isBelow(at, word) {
    this.below[at].set(word, (this.below[at].get(word) ?? 0) + 1)
  }

  #add(entry) {
    this.places.set(`${entry.page} ${entry.part}`, this.entries.length)
    this.entries.push(entry)
    return this.entries.length - 1
  }

  // Returns the words of a title that mean something; where two stand on either side of a hyphen, also with them as one.
  #names(title) {
    const whole = title.replace(/(\p{L})-(?=\p{L})/gu, "$1"), ways = whole === title ? [title] : [title, whole]
    return ways.map((way) => wordsOf(way).filter((word) => !this.small.has(word)))
  }

  #value(field, times, around) {
    return (FIELDS[field].weight * times) / (times + 0.5) / (1 + FIELDS[field].around * around)
  }

  #put(word, entry, value) {
    let found = this.postings.get(word)
    if (!found || (this.own && !this.own.has(word))) this.postings.set(word, (found = new Map(found)))
    this.own?.add(word)
    found.set(entry, (found.get(entry) ?? 0) + value)
  }

  #words(entry, field, words, text, seen) {
    const times = new Map()
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    for (const word of times.keys()) seen?.add(word)
    if (text.includes("-")) for (const word of joinedIn(text)) times.set(word, (times.get(word) ?? 0) + 1)
    for (const [word, many] of times) this.#put(word, entry, this.#value(field, many, words.length))
    if (field === "page") return
    for (const {key, plain} of quantitiesIn(words, this.index)) {
      const value = field === "told" ? LIMIT : IN_TEXT
      this.#put(key, entry, value)
      if (plain !== key) this.#put(plain, entry, value * OTHER_KIND)
    }
  }
}

// Returns an index that can be asked; `rest` is waited for after each part of the work.
export const read = async (index, rest = async () => {}) => {
  const reading = new Reading(index)
  for (let at = 0; at < index.pages.length; at += 1) {
    reading.take(at)
    if (at % 10 === 9) await rest()
  }
  return reading.finish()
}

// Returns what was read with more besides: prose of its pages, by their addresses, and pages that it has not. Every entry
// keeps its place.
export const readMore = async (base, {prose, pages = []}, rest = async () => {}) => {
  const withProse = (page) => (prose[page.address] ? {...page, prose: prose[page.address]} : page)
  const before = base.index.pages, index = {...base.index, pages: [...before.map(({prose: _, ...page}) => withProse(page)), ...pages.map(withProse)]}
  const reading = new Reading(index, base)
  for (let at = 0; at < index.pages.length; at += 1) {
    reading.takeMore(at)
    if (at % 10 === 9) await rest()
  }
  // What was taken in before is shown, too.
  index.pages = index.pages.map((page, at) => (page.prose ? page : before[at] ?? page))
  return reading.finish()
}

// Returns what a part says below its title; of a page without `piece`, what stands above its parts.
export const textOf = (page, part) => {
  const piece = page.parts[part]
  if (!piece) return page.about
  return piece.text ?? (piece.told ? "" : page.prose?.[part] ?? "")
}

// Returns the anchor of a part; a star in it stands for what anchors make of a title.
export const anchorOf = ({anchor, title}) => anchor.replace("*", () => title.toLowerCase().replace(/[’‘']/g, "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, ""))
