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

class Reading {
  constructor(index) {
    Object.assign(this, {index, language: index.language, entries: [], postings: new Map(), stems: new Map(), ids: idsOf(index), places: new Map()})
    this.small = new Set(index.small.flatMap(wordsOf))
    this.alike = new Map()
    this.alikeStems = new Map()
    for (const group of index.alike.forms) this.#takeAlike(group, FORMS, true)
    for (const group of index.alike.short) this.#takeAlike(group, SHORT, false)
    for (const group of index.alike.everyday) this.#takeAlike(group, EVERYDAY, false)
    for (const key of this.alike.keys()) if (!key.includes(" ")) this.alikeStems.set(stem(key, this.language), key)
  }

  // What is typed is looked for as all that stands in its group, too.
  #takeAlike(group, weight, isForm) {
    const phrases = group.map((phrase) => wordsOf(phrase))
    for (const one of phrases) {
      const others = phrases.filter((other) => other !== one).map((words) => ({words, weight}))
      const keys = [one.join(" "), ...(this.alike.get(one.join(" ")) ?? []).filter((each) => each.form).map(({words}) => words[0])]
      for (const key of keys) this.alike.set(key, [...(this.alike.get(key) ?? []), ...others.map((each) => ({...each, form: isForm}))])
    }
  }

  // Takes a page in; called for each page in turn, so that the reader's browser can do other things between two.
  take(at) {
    const page = this.index.pages[at], title = wordsOf(page.title), below = new Map()
    const own = this.#add({page: at, part: -1, weight: page.weight, limit: false})
    this.#words(own, "title", wordsOf(page.name ?? page.title), page.name ?? page.title)
    if (page.name) this.#words(own, "page", title, "")
    this.#name(own, page.name ?? page.title)
    this.#words(own, "text", wordsOf(page.about), page.about)
    page.parts.forEach((each, part) => {
      const {told, text = "", more = ""} = each, seen = new Set()
      const entry = this.#add({page: at, part, weight: page.weight * (told ? CLAUSE : page.id ? SECTION : LISTED), limit: Boolean(told?.[1])})
      const fields = {title: each.title, text, more, ...(told ? {told: told.join(" ")} : {})}
      for (const [field, said] of Object.entries(fields)) {
        if (!said) continue
        const words = wordsOf(said)
        for (const word of words) seen.add(word)
        this.#words(entry, field, words, said)
      }
      this.#words(entry, "page", title, "")
      this.#name(entry, each.title)
      for (const word of seen) below.set(word, (below.get(word) ?? 0) + 1)
    })
    for (const [word, times] of below) this.#put(word, own, this.#value("below", times, 0))
  }

  finish() {
    for (const word of this.postings.keys()) {
      const key = stem(word, this.language)
      if (!this.stems.has(key)) this.stems.set(key, [])
      this.stems.get(key).push(word)
    }
    this.vocabulary = [...this.postings.keys()].filter((word) => !/\d/.test(word)).sort()
    return this
  }

  #add(entry) {
    this.places.set(`${entry.page} ${entry.part}`, this.entries.length)
    this.entries.push(entry)
    return this.entries.length - 1
  }

  // Keeps the words of a title that mean something; where two stand on either side of a hyphen, also with them as one.
  #name(entry, title) {
    const whole = title.replace(/(\p{L})-(?=\p{L})/gu, "$1"), ways = whole === title ? [title] : [title, whole]
    this.entries[entry].names = ways.map((way) => wordsOf(way).filter((word) => !this.small.has(word)))
  }

  #value(field, times, around) {
    return (FIELDS[field].weight * times) / (times + 0.5) / (1 + FIELDS[field].around * around)
  }

  #put(word, entry, value) {
    let found = this.postings.get(word)
    if (!found) this.postings.set(word, (found = new Map()))
    found.set(entry, (found.get(entry) ?? 0) + value)
  }

  #words(entry, field, words, text) {
    const times = new Map()
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
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

// Returns an index with its prose, which comes later, in the places that are left for it.
export const withProse = (index, prose) => ({
  ...index,
  pages: index.pages.map((page) => {
    const texts = prose[page.address]
    return texts ? {...page, parts: page.parts.map((part, at) => (texts[at] ? {...part, text: texts[at]} : part))} : page
  }),
})
