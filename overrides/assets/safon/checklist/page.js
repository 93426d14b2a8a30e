// A checklist that keeps answers in the reader's own browser, and reads and writes them as files.
import {DAYS, FIELDS, STATES, beside, isDay, isEmpty, merge} from "./answers.js"
import {download, readFile} from "./exchange.js"
import {Unreadable, hasLostLetters, toCsv, toJson} from "./files.js"
import {readRows} from "./rows.js"
import {aside, changedElsewhere, forgetAside, isClosed, isWaiting, lastSaved, load, noteSaved, write as writeStore} from "./store.js"
import {intoWorkbook} from "./workbook.js"

const root = document.querySelector("[data-sf-checklist]")
const said = JSON.parse(root.dataset.said), language = document.documentElement.lang === "cy" ? "cy" : "en"
const words = said.states[language]
const say = (key, gaps = {}) => said.messages[key].replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(gaps, name) ? gaps[name] : gap))
const find = (selector) => root.querySelector(selector)
const [status, named] = find("[role=status]").children, show = find("#show"), apart = find(".sf-apart")
const [template, otherTemplate] = root.querySelectorAll("template")
const items = [...root.querySelectorAll("li[data-id]")]
let answers = load()
const MOST_NAMED = 1000 // rows of a file: who has more to mend begins with these

const clauseText = (item) => item.querySelector("p").textContent
// What is written beside the state; who has checked it is said to be that.
const writtenIn = (answer) => {
  const checked = [answer.checker, answer.checked].filter(Boolean).join(", ")
  return [answer.note, answer.date, answer.owner, checked && say("checked-by", {said: checked})].filter(Boolean)
}
const told = (answer) => [answer.state && words[answer.state], ...writtenIn(answer)].filter(Boolean).join("; ")
const blank = (item) => ({id: item.dataset.id, state: "", ...Object.fromEntries(FIELDS.map((field) => [field, ""])), substance: item.dataset.substance, text: clauseText(item), others: []})
const isOld = (item) => { const own = answers.get(item.dataset.id); return !isEmpty(own) && own.substance !== item.dataset.substance }

// What cannot be kept is said where the reader is, for as long as it is so, and not only in passing.
const showTrouble = (outcome) => {
  find(".sf-unkept").hidden = !outcome
  if (outcome) find(".sf-unkept p").textContent = say(outcome)
  find(".sf-aside").hidden = !aside().length
}
const showSaved = () => {
  const [year, month, day] = lastSaved().split("-").map(Number)
  const date = year ? `${day} ${said.monthsShown[month - 1]} ${year}` : ""
  find("[data-sf-last-saved]").textContent = date ? say("last-saved", {date}) : say("never-saved")
}
const write = (change) => {
  const done = writeStore(change), outcome = {kept: "", full: "full", closed: "not-saved"}[done.outcome]
  answers = done.answers
  status.textContent = say(outcome || "saved")
  showTrouble(outcome)
  return outcome
}
// What a field showed before it was changed, by clause: where the store says something else by now, another page has
// written it, and both stay.
const shown = new Map()
const put = (item, change) => write((all) => {
  const {id} = item.dataset, own = all.get(id) ?? blank(item), [field] = Object.keys(change), before = {...own}
  if (isEmpty(own)) Object.assign(own, {substance: item.dataset.substance, text: clauseText(item)})
  Object.assign(own, change)
  if (before[field] && before[field] !== shown.get(id)?.[field] && before[field] !== own[field]) beside(own, before)
  all.set(id, own)
  shown.set(id, {...shown.get(id), ...change})
})

// What is being written waits for a pause, and never longer than whatever comes next: another field, a file, a clearing,
// another page.
let unkept = null
let pause = 0
const keepNow = () => {
  clearTimeout(pause)
  const last = unkept
  unkept = null
  last?.act()
}
const keepSoon = (input, act) => {
  if (unkept && unkept.input !== input) keepNow()
  clearTimeout(pause)
  unkept = {input, act}
  pause = setTimeout(keepNow, 300)
}

// What is wrong with a date; half a day, or one that there is not, never replaces the one that was kept.
const wrongWith = (input) => (input.validity.badInput ? "no-day" : input.value && !isDay(input.value) ? "long-year" : "")
// Says it below the date, when the reader has left it.
const judgeDate = (input) => {
  const wrong = input.closest(".sf-field").querySelector(".sf-wrong"), key = wrongWith(input)
  wrong.hidden = !key
  wrong.textContent = key && say(key)
  if (key) input.setAttribute("aria-invalid", "true")
  else input.removeAttribute("aria-invalid")
  return key
}

const daysOf = (item) => DAYS.map((field) => item.querySelector(`[data-field=${field}]`))

const showItem = (item) => {
  const own = answers.get(item.dataset.id) ?? blank(item)
  for (const radio of item.querySelectorAll("input[type=radio]")) radio.checked = radio.value === own.state
  for (const field of FIELDS) {
    const input = item.querySelector(`[data-field=${field}]`)
    // Not while somebody writes in it, nor over a day that does not exist yet.
    if (input === unkept?.input || (input === document.activeElement && input.validity.badInput)) continue
    if (input.value !== own[field]) input.value = own[field]
    shown.set(own.id, {...shown.get(own.id), [field]: own[field]})
  }
  shown.set(own.id, {...shown.get(own.id), state: own.state})
  for (const input of daysOf(item)) if (!input.matches(":focus")) judgeDate(input)
  item.dataset.state = own.state
  item.querySelector(".sf-written").textContent = writtenIn(own).join(" · ")
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
  keepNow()
  write((all) => {
    const own = all.get(item.dataset.id), at = own.others.findIndex((one) => told(one) === told(other))
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

// What names nobody, and what is of another nation, stands in a section of its own, and counts apart.
const countsIn = (item) => item.closest("[data-sf-counts]")?.dataset.sfCounts ?? ""
const parts = [...root.querySelectorAll(".sf-progress")].map((place) => [place, items.filter((item) => countsIn(item) === countsIn(place))])
const showProgress = (place, own) => {
  const counts = Object.fromEntries(["", ...STATES].map((state) => [state, own.filter((item) => item.dataset.state === state).length]))
  const left = own.length - counts["does-not-apply"], line = say("progress", {n: counts.done, all: left}), bar = place.querySelector("progress")
  place.querySelector(".sf-progress__told").textContent = line
  bar.max = Math.max(left, 1)
  bar.value = counts.done
  place.querySelector(".sf-progress__states").textContent = STATES.map((state) => `${words[state]}: ${counts[state]}`).join(" · ")
  const summedUp = find(`[data-sf-told="${countsIn(place)}"]`)
  if (summedUp) summedUp.textContent = line
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
  for (const input of daysOf(made)) {
    const wrong = input.closest(".sf-field").querySelector(".sf-wrong")
    wrong.id = `wrong-${input.dataset.field}-${item.dataset.id}`
    input.setAttribute("aria-describedby", wrong.id)
  }
  item.append(made)
  item.addEventListener("change", (event) => {
    const {type, value, dataset: {field}} = event.target
    if (unkept?.input === event.target) unkept = null
    keepNow()
    const isDate = DAYS.includes(field), wrong = isDate && wrongWith(event.target)
    if (type === "radio") put(item, {state: value})
    if (field && wrong !== "no-day") put(item, {[field]: value})
    refresh()
    if (isDate && wrong !== "no-day") judgeDate(event.target)
    if (wrong === "long-year") status.textContent = say(wrong)
  })
  item.addEventListener("focusout", (event) => {
    const wrong = DAYS.includes(event.target.dataset.field) && judgeDate(event.target)
    if (wrong) status.textContent = say(wrong)
  })
  // A note is kept while it is written, not only when the reader leaves the field.
  item.addEventListener("input", (event) => {
    const input = event.target, {field} = input.dataset
    if (field && !DAYS.includes(field)) keepSoon(input, () => put(item, {[field]: input.value}))
  })
  item.querySelector("[data-looked]").addEventListener("click", () => {
    keepNow()
    put(item, {substance: item.dataset.substance, text: clauseText(item)})
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
const save = (content, ending, type) => download(content, `safon-${root.dataset.sfChecklist}.${ending}`, type)
const exportAs = {
  everything: () => save(toJson([...answers.values()]), "json", "application/json"),
  damaged: () => save(aside().join("\n"), "txt", "text/plain;charset=utf-8"),
  json: () => save(toJson(listed()), "json", "application/json"),
  csv: () => save(toCsv(listed()), "csv", "text/csv;charset=utf-8"),
  xlsx: async () => {
    const found = await fetch(root.dataset.workbook).catch(() => null)
    if (!found?.ok) throw new Unreadable("offline")
    const given = new Map([...answers].filter(([, own]) => !isEmpty(own)))
    save(await intoWorkbook(await found.arrayBuffer(), given, words), "xlsx")
  },
}
for (const button of root.querySelectorAll("[data-export]")) {
  button.addEventListener("click", () => attempt(async () => {
    await exportAs[button.dataset.export]()
    if (button.dataset.export !== "damaged") noteSaved()
    showSaved()
  }))
}

const attempt = async (act) => {
  keepNow()
  try { await act() } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    status.textContent = say(error.reason, error.gaps)
  }
}
const file = find("input[type=file]")
find("[data-import]").addEventListener("click", () => file.click())
file.addEventListener("change", () => attempt(async () => {
  const [given] = file.files
  if (!given) return
  const [{rows, unread}, clauses] = await Promise.all([readFile(given, said), allKnown()]).finally(() => { file.value = "" })
  const found = readRows(rows, clauses, said)
  let happened = null
  const trouble = write((all) => { happened = merge(all, found.read) })
  refresh()
  const gone = showApart(clauses)
  const old = [...happened.ids].filter((id) => Object.hasOwn(clauses, id) && !clauses[id].withdrawn && answers.get(id).substance !== clauses[id].substance)
  const counts = {read: happened.read, moved: found.moved, review: old.length, apart: gone, differ: happened.differ, "too-many": happened.left, unreadable: found.left}
  const summary = Object.entries(counts).filter(([key, n]) => key === "read" || n).map(([key, n]) => say(key, {n}))
  if (unread.length) summary.push(say("unread", {said: unread.join(", ").slice(0, 200)}))
  if (hasLostLetters(rows)) summary.push(say("letters"))
  status.textContent = [...summary, ...(trouble ? [say(trouble)] : [])].join(" ")
  const more = found.told.length - MOST_NAMED, rest = more > 0 ? [["unnamed-rows", {n: more}]] : []
  named.replaceChildren(...[...found.told.slice(0, MOST_NAMED), ...rest].map(([key, gaps]) => Object.assign(document.createElement("li"), {textContent: say(key, gaps)})))
}))

find("[data-clear]").addEventListener("click", () => {
  if (!confirm(say("clear"))) return
  keepNow()
  const trouble = write((all) => { for (const item of items) all.delete(item.dataset.id) })
  refresh()
  named.replaceChildren()
  status.textContent = say(trouble || "cleared")
})
find("[data-forget]").addEventListener("click", () => {
  if (!confirm(say("forget"))) return
  forgetAside()
  showAgain()
  find("[data-import]").focus()
})
show.addEventListener("change", refresh)

// The page may come back as it was left, from the browser's memory, while answers were changed on another.
const showAgain = () => {
  answers = load()
  refresh()
  showSaved()
  if (!isWaiting()) showTrouble(isClosed() ? "not-saved" : "")
}
changedElsewhere(showAgain)
addEventListener("pageshow", showAgain)
addEventListener("pagehide", keepNow)
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keepNow(); else showAgain() })
addEventListener("beforeunload", (event) => { keepNow(); if (isWaiting()) event.preventDefault() })
for (const [place] of parts) place.hidden = false
showAgain()
// What somebody has answered already was chosen before.
for (const chosen of root.querySelectorAll(".sf-chosen-in")) chosen.open = items.some((item) => chosen.contains(item) && item.dataset.state)
