// A checklist that keeps answers in the reader's own browser, and reads and writes them as files.
import {FIELDS, STATES, changedElsewhere, isEmpty, keep, load, merge} from "./answers.js"
import {LARGEST, Unreadable, fromCsv, fromJson, toCsv, toJson} from "./files.js"
import {fromWorkbook, intoWorkbook} from "./workbook.js"

const root = document.querySelector("[data-sf-checklist]")
const said = JSON.parse(root.dataset.said), language = document.documentElement.lang === "cy" ? "cy" : "en"
const words = said.states[language]
const say = (key, gaps = {}) => Object.entries(gaps).reduce((text, [gap, value]) => text.replace(`{${gap}}`, () => value), said.messages[key])
const find = (selector) => root.querySelector(selector)
const status = find("[role=status]"), show = find("#show"), apart = find(".sf-apart")
const [template, otherTemplate] = root.querySelectorAll("template")
const items = [...root.querySelectorAll("li[data-id]")]
let answers = load()

const textOf = (item) => item.querySelector("p").textContent
const told = (answer) => [answer.state && words[answer.state], answer.note, answer.date, answer.owner].filter(Boolean).join("; ")
const blank = (item) => ({id: item.dataset.id, state: "", note: "", date: "", owner: "", substance: item.dataset.substance, text: textOf(item), others: []})
const isOld = (item) => { const own = answers.get(item.dataset.id); return !isEmpty(own) && own.substance !== item.dataset.substance }

// Reads again what is kept before it writes: another page of the site may have written in between.
const write = (change) => {
  const here = answers
  answers = load()
  if (!answers.size && here.size) answers = here
  change()
  const kept = keep(answers)
  status.textContent = say(kept ? "saved" : "not-saved")
  return kept
}
const put = (item, change) => write(() => {
  const own = answers.get(item.dataset.id) ?? blank(item)
  if (isEmpty(own)) Object.assign(own, {substance: item.dataset.substance, text: textOf(item)})
  Object.assign(own, change)
  answers.set(own.id, own)
})

// What is being written waits for a pause, and never longer than whatever comes next: a file, a clearing, another page.
let unkept = () => {}
let pause = 0
const keepNow = () => {
  clearTimeout(pause)
  const last = unkept
  unkept = () => {}
  last()
}
const keepSoon = (last) => {
  clearTimeout(pause)
  unkept = last
  pause = setTimeout(keepNow, 300)
}

const showItem = (item) => {
  const own = answers.get(item.dataset.id) ?? blank(item)
  for (const radio of item.querySelectorAll("input[type=radio]")) radio.checked = radio.value === own.state
  for (const field of FIELDS) {
    const input = item.querySelector(`[data-field=${field}]`)
    if (input !== document.activeElement) input.value = own[field]
  }
  item.dataset.state = own.state
  item.querySelector(".sf-written").textContent = FIELDS.map((field) => own[field]).filter(Boolean).join(" · ")
  item.querySelector(".sf-review").hidden = !isOld(item)
  const others = item.querySelector(".sf-others")
  others.replaceChildren(...own.others.map((other) => {
    const line = otherTemplate.content.firstElementChild.cloneNode(true)
    line.querySelector("span").textContent = say("imported", {states: told(other)})
    line.querySelector("[data-take]").addEventListener("click", () => settle(item, other, true))
    line.querySelector("[data-drop]").addEventListener("click", () => settle(item, other, false))
    return line
  }))
  others.hidden = !own.others.length
}
const settle = (item, other, take) => {
  write(() => {
    const own = answers.get(item.dataset.id), at = own.others.findIndex((one) => told(one) === told(other))
    if (at >= 0) own.others.splice(at, 1)
    if (take) {
      const before = {...own}
      delete before.others
      Object.assign(own, other)
      if (!isEmpty(before)) own.others.push(before)
    }
  })
  refresh()
  item.querySelector("input:checked").focus()
}

const showApart = (known) => {
  const here = new Set(items.map((item) => item.dataset.id)), gone = []
  for (const own of answers.values()) {
    const clause = Object.hasOwn(known, own.id) ? known[own.id] : null
    if (!here.has(own.id) && (!clause || clause.withdrawn)) gone.push([own, clause])
  }
  apart.querySelector("ul").replaceChildren(...gone.map(([own, clause]) => {
    const line = document.createElement("li"), id = document.createElement("strong"), small = document.createElement("small")
    id.textContent = `${own.id} `
    small.textContent = [told(own), ...own.others.map(told), clause?.see ? say("withdrawn", {see: clause.see}) : clause ? "" : say("unknown")].filter(Boolean).join(" · ")
    line.append(id, own.text, small)
    return line
  }))
  apart.hidden = !gone.length
  return gone.length
}
// Every clause of the site, with what it asks for now: fetched once, when it is needed.
let known = null
const allKnown = async () => {
  known ??= fetch(root.dataset.known).then((found) => { if (!found.ok) throw new Error(); return found.json() }).then((read) => read.clauses)
  try { return await known } catch { known = null; throw new Unreadable("offline") }
}

// What names nobody stands in a section of its own, and counts apart.
const isUnnamed = (item) => Boolean(item.closest("[data-sf-unnamed]"))
const parts = [...root.querySelectorAll(".sf-progress")].map((place) => [place, items.filter((item) => isUnnamed(item) === isUnnamed(place))])
const showProgress = (place, own) => {
  const counts = Object.fromEntries(["", ...STATES].map((state) => [state, own.filter((item) => item.dataset.state === state).length]))
  const left = own.length - counts["does-not-apply"], told = say("progress", {n: counts.done, all: left}), bar = place.querySelector("progress")
  place.querySelector(".sf-progress__told").textContent = told
  bar.max = Math.max(left, 1)
  bar.value = counts.done
  place.querySelector(".sf-progress__states").textContent = STATES.map((state) => `${words[state]}: ${counts[state]}`).join(" · ")
  if (isUnnamed(place)) find("[data-sf-unnamed-told]").textContent = told
}

const refresh = () => {
  items.forEach(showItem)
  for (const [place, own] of parts) showProgress(place, own)
  const wanted = {open: (item) => !item.dataset.state, "not-done": (item) => !["done", "does-not-apply"].includes(item.dataset.state), review: isOld}[show.value]
  for (const item of items) item.hidden = Boolean(wanted) && !wanted(item)
  for (const run of root.querySelectorAll(".sf-run")) run.hidden = !run.querySelector("li[data-id]:not([hidden])")
  if (answers.size && [...answers.keys()].some((id) => !items.some((item) => item.dataset.id === id))) allKnown().then(showApart, () => {})
  else apart.hidden = true
}

for (const item of items) {
  const made = template.content.cloneNode(true)
  for (const number of made.querySelectorAll("[data-number]")) number.textContent = item.dataset.id
  for (const radio of made.querySelectorAll("input[type=radio]")) radio.name = `answer-${item.dataset.id}`
  item.append(made)
  item.addEventListener("change", (event) => {
    keepNow()
    if (event.target.type === "radio") put(item, {state: event.target.value})
    if (event.target.dataset.field) put(item, {[event.target.dataset.field]: event.target.value})
    refresh()
  })
  // A note is kept while it is written, not only when the reader leaves the field.
  item.addEventListener("input", (event) => {
    const {field} = event.target.dataset
    if (!field || field === "date") return
    keepSoon(() => put(item, {[field]: event.target.value}))
  })
  item.querySelector("[data-looked]").addEventListener("click", () => {
    put(item, {substance: item.dataset.substance, text: textOf(item)})
    refresh()
    item.querySelector("input:checked").focus()
  })
}

// What stands on this list, and what stands apart; on the list of everything, all that is kept.
const listed = () => {
  const here = new Set(items.map((item) => item.dataset.id))
  const rows = items.map((item) => answers.get(item.dataset.id) ?? blank(item))
  const more = root.dataset.sfChecklist === "all" || !apart.hidden ? [...answers.values()].filter((own) => !here.has(own.id)) : []
  return [...rows, ...more]
}
const download = (content, ending, type) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}))
  link.download = `safon-${root.dataset.sfChecklist}.${ending}`
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
const exportAs = {
  json: () => download(toJson(listed()), "json", "application/json"),
  csv: () => download(toCsv(listed()), "csv", "text/csv;charset=utf-8"),
  xlsx: async () => {
    const found = await fetch(root.dataset.workbook).catch(() => null)
    if (!found?.ok) throw new Unreadable("offline")
    const given = new Map([...answers].filter(([, own]) => !isEmpty(own)))
    download(await intoWorkbook(await found.arrayBuffer(), given, words), "xlsx")
  },
}
for (const button of root.querySelectorAll("[data-export]")) {
  button.addEventListener("click", () => attempt(() => exportAs[button.dataset.export]()))
}

const attempt = async (act) => {
  keepNow()
  try { await act() } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    status.textContent = say(error.reason, error.gaps)
  }
}
const read = async (file) => {
  if (file.size > LARGEST) {
    const error = new Unreadable("too-large")
    error.gaps = {size: Math.ceil(file.size / 1024 / 1024)}
    throw error
  }
  const buffer = await file.arrayBuffer(), start = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength))
  if (start[0] === 0x50 && start[1] === 0x4b) return fromWorkbook(buffer, said.states)
  let text
  try { text = new TextDecoder("utf-8", {fatal: true}).decode(buffer) } catch { throw new Unreadable("not-ours") }
  return text.trimStart().startsWith("{") ? fromJson(text) : fromCsv(text)
}
const file = find("input[type=file]")
find("[data-import]").addEventListener("click", () => file.click())
file.addEventListener("change", () => attempt(async () => {
  const [given] = file.files
  if (!given) return
  const [rows, clauses] = await Promise.all([read(given), allKnown()]).finally(() => { file.value = "" })
  let happened = null
  const kept = write(() => { happened = merge(answers, rows) })
  refresh()
  const gone = showApart(clauses)
  const old = [...happened.ids].filter((id) => Object.hasOwn(clauses, id) && !clauses[id].withdrawn && answers.get(id).substance !== clauses[id].substance)
  const lines = [["read", happened.read], ["review", old.length], ["apart", gone], ["differ", happened.differ], ["unreadable", happened.unreadable]]
  const summary = lines.filter(([key, n]) => key === "read" || n).map(([key, n]) => say(key, {n}))
  status.textContent = [...summary, ...(kept ? [] : [say("not-saved")])].join(" ")
}))

find("[data-clear]").addEventListener("click", () => {
  if (!confirm(say("clear"))) return
  keepNow()
  write(() => { for (const item of items) answers.delete(item.dataset.id) })
  refresh()
  status.textContent = say("cleared")
})
show.addEventListener("change", refresh)
addEventListener("pagehide", keepNow)
changedElsewhere(() => { answers = load(); refresh() })
for (const [place] of parts) place.hidden = false
refresh()
