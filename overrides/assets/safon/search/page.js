// The search of a page: answers what is typed, also in the words of the other language, and shows what was found.
// search.js brings this when the search is opened.
import {addressOf, answers, bookOf} from "./answering.js"
import {textOf} from "./reading.js"
import {bare, wordsOf} from "./words.js"

const AT_ONCE = 10, EXCERPT = 180, MOST_MARKED = 10 // results shown; letters of prose; words that the page marks
// milliseconds: after which the browser may do something else; without a key before prose comes that adds to an answer, and that
// is needed for one
const BUSY = 12, PAUSE = 600, CALM = 150
const HELP = ["timescales/", "must-dos/", "glossary/"]

const box = document.querySelector(".md-search-result"), query = document.querySelector(".md-search__input")
const status = box.querySelector(".md-search-result__meta"), list = box.querySelector(".md-search-result__list")
const other = document.documentElement.lang === "cy" ? "en" : "cy"
const root = new URL(box.dataset.root.replace(/\/?$/, "/"), location.href), otherRoot = new URL(`../${other}/`, root)

const bring = async (base, name) => {
  const answer = await fetch(new URL(`search/${name}.json`, base))
  if (!answer.ok) throw new Error(answer.statusText)
  return answer.json()
}
// Half a word may seem to need a file that the word does not: throws where a reader types on.
let asked = 0
const calm = async () => {
  const mine = asked
  await new Promise((done) => { setTimeout(done, CALM) })
  if (mine !== asked) throw new DOMException("", "AbortError")
}
let began = performance.now()
const rest = async () => {
  if (performance.now() - began < BUSY) return
  await (globalThis.scheduler?.yield?.() ?? new Promise((done) => { setTimeout(done) }))
  began = performance.now()
}
const bookAt = (base) => {
  const file = (name) => () => bring(base, `search_${name}`)
  return bookOf({titles: file("titles"), index: file("index"), prose: file("prose"), rest: file("rest")}, rest, calm)
}
const book = bookAt(root), otherBook = bookAt(otherRoot)

const element = (name, className, ...children) => {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

const marked = (text, marks) => {
  const made = document.createDocumentFragment()
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const isFound = piece && marks.some((set) => set.has(bare(piece)))
    made.append(isFound ? element("mark", "", piece) : piece)
  }
  return made
}

// Returns the part of a text in which the first word is that was found, cut at words.
const excerpt = (text, marks) => {
  if (text.length <= EXCERPT) return text
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].find(([word]) => marks.some((set) => set.has(bare(word))))
  const start = Math.max(0, (found?.index ?? 0) - EXCERPT / 3), from = start ? text.indexOf(" ", start) + 1 : 0
  const piece = text.slice(from, from + EXCERPT), end = from + EXCERPT < text.length ? piece.lastIndexOf(" ") : piece.length
  return `${from ? "… " : ""}${piece.slice(0, end)}${end < piece.length || from + EXCERPT < text.length ? " …" : ""}`
}

const itemOf = (entry, {reading, marks}, typed) => {
  const {page, part} = reading.entries[entry], on = reading.index.pages[page], piece = on.parts[part]
  const title = piece?.title ?? on.title, text = textOf(on, part), told = piece?.told
  const way = new URL(addressOf(entry, reading), root)
  const held = [...new Set(wordsOf(`${title} ${text}`))].filter((word) => marks.some((set) => set.has(word)))
  way.searchParams.set("h", (held.length ? held.slice(0, MOST_MARKED) : typed).join(" "))
  const link = element("a", "md-search-result__link", element("p", "sf-found__title", marked(title, marks)))
  link.href = way
  if (piece) link.append(element("p", "sf-found__page", on.title))
  if (told) {
    const [strength, ...others] = told
    link.append(element("p", "sf-found__told", element("b", "", strength), ...others.filter(Boolean).flatMap((each) => [" · ", marked(each, marks)])))
  }
  if (text) link.append(element("p", "sf-found__text", marked(told ? text : excerpt(text, marks), marks)))
  return element("li", "md-search-result__item", link)
}

const links = () => [...box.querySelectorAll("a, button")]

const more = element("button", "sf-found__more"), moreItem = element("li", "", more)
more.type = "button"
let shown = {answer: null, words: "", many: 0}
// Shows as many results as are wanted, and a button for more; what is there stays.
const fill = (many) => {
  const {answer, words} = shown, {entries} = answer
  moreItem.remove()
  list.append(...entries.slice(shown.many, many).map((entry) => itemOf(entry, answer, wordsOf(words))))
  shown.many = Math.min(many, entries.length)
  more.textContent = answer.reading.index.says.more
  if (shown.many < entries.length) list.append(moreItem)
}
more.addEventListener("click", () => {
  const from = shown.many
  fill(from + AT_ONCE)
  list.children[from].querySelector("a").focus()
})

const showNothing = ({reading}, words) => {
  const {says, pages} = reading.index, tips = element("p", "", says.try)
  const ways = HELP.map((address) => pages.find((each) => each.address === address)).filter(Boolean).map(({address, title}) => {
    const way = element("a", "", title)
    way.href = new URL(address, root)
    return element("li", "", way)
  })
  const elsewhere = element("a", "", says.elsewhere), there = new URL(otherRoot)
  there.searchParams.set("q", words.trim())
  elsewhere.href = there
  list.append(element("li", "sf-found__none", tips, element("ul", "", ...ways, element("li", "", elsewhere))))
}

const show = (answer, words, isFirst) => {
  const {reading: {index: {says}}, entries, said} = answer, at = links().indexOf(document.activeElement)
  const count = entries.length ? says.count.replace("{n}", entries.length) : says.none.replace("{words}", words.trim())
  const told = [count, ...(entries.length ? said : [])].join(" ")
  if (status.textContent !== told) status.textContent = told
  if (isFirst) list.replaceChildren()
  shown = {answer, words, many: isFirst ? 0 : shown.many}
  if (entries.length) fill(Math.max(shown.many, AT_ONCE))
  else showNothing(answer, words)
  if (at >= 0 && !box.contains(document.activeElement)) (links()[at] ?? links()[0] ?? query).focus()
}

const isBusy = (on) => box.setAttribute("aria-busy", String(on))
const atFirst = status.textContent
const ask = async () => {
  const words = query.value.trimStart()
  asked += 1
  const mine = asked
  isBusy(true)
  const empty = () => { status.textContent = atFirst; list.replaceChildren() }
  try {
    if (!words) { await book.first(); if (mine === asked) empty() }
    let isFirst = true
    if (words) for await (const answer of answers(words, book, otherBook, () => mine === asked)) {
      if (mine !== asked) return
      show(answer, words, isFirst)
      isBusy(false)
      go()
      if (isFirst) await new Promise((done) => { setTimeout(done, PAUSE) })
      if (mine !== asked) return
      isFirst = false
    }
  } catch {
    if (mine !== asked) return
    empty()
    status.textContent = box.dataset.failed
  }
  if (mine !== asked) return
  isBusy(false)
  go()
}

// Enter leads to the best of all that was typed, also where that is not there yet.
const go = () => {
  if (!("sfEntered" in query.dataset) || box.getAttribute("aria-busy") === "true") return
  delete query.dataset.sfEntered
  const best = list.querySelector("a")
  if (document.activeElement !== query || !best) return
  best.focus() // while the query has the focus, a place on this page would come to lie under the header
  best.click()
}
query.addEventListener("input", ask)
query.form.addEventListener("reset", () => setTimeout(() => { query.focus(); ask() }))
query.addEventListener("keydown", go)
query.closest(".md-search").addEventListener("keydown", (event) => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
  if (!step || event.isComposing) return
  const all = [query, ...links()], at = all.indexOf(document.activeElement)
  if (at < 0) return
  event.preventDefault()
  all[(at + step + all.length) % all.length].focus()
})
ask()
