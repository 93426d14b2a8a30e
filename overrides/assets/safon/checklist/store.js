// Where answers are kept: in the reader's own browser, under one key for all lists of one copy of the site, so that a
// trial copy under another path has its own. Several pages may be open at once,
// the store may be full, closed or damaged: whatever happens, an answer stays on the page and is never written over.
import {beside, isEmpty, merge, withOthers} from "./answers.js"

const KNOWN = "data/clauses.json" // leads from every list to the root of its copy of the site
const ROOT = new URL(document.querySelector("[data-known]")?.dataset.known ?? KNOWN, document.baseURI).pathname.replace(KNOWN, "")
const OLD = "safon.checklist" // where every copy of the site on one host kept its answers before
const OLD_ASIDE = `${OLD}.aside.`
const KEY = `${OLD}:${ROOT}`, ASIDE = `${KEY}.aside.`, SAVED = `${KEY}.saved`
const VERSION = 1

// What stands under the old key belongs to the copy that says of itself that it stands where it stands: a trial copy of
// a site says that it is the site, and takes nothing.
const isPublished = () => {
  const own = document.head.querySelector(`link[hreflang="${document.documentElement.lang}"]`)
  return !own || new URL(own.href).pathname === location.pathname
}

// What could not be kept, by clause: how it is here (null where it was cleared), and how it was in the store.
const waiting = new Map()
let locked = false // the store is damaged, and could not be put aside: nothing may be written over it
export const isWaiting = () => waiting.size > 0

const parsed = (text) => {
  const found = {answers: new Map(), rest: [], whole: true}
  if (text === null) return found
  let kept
  try { kept = JSON.parse(text) } catch { return {...found, whole: false} }
  if (!Array.isArray(kept?.answers)) return {...found, whole: false}
  if (Array.isArray(kept.rest)) found.rest.push(...kept.rest)
  for (const each of kept.answers) {
    const made = withOthers(each)
    if (!made) found.rest.push(each)
    else if (found.answers.has(made.id)) [made, ...made.others].forEach((one) => beside(found.answers.get(made.id), one))
    else if (!isEmpty(made) || made.others.length) found.answers.set(made.id, made)
  }
  return {...found, whole: kept.version === undefined || kept.version <= VERSION}
}

const copied = (own) => ({...own, others: [...own.others]})
const keep = ({answers, rest}) => {
  const kept = [...answers.values()].filter((each) => !isEmpty(each) || each.others.length)
  if (locked) return "closed"
  try {
    if (kept.length || rest.length) localStorage.setItem(KEY, JSON.stringify({version: VERSION, answers: kept, ...(rest.length ? {rest} : {})}))
    else localStorage.removeItem(KEY)
    return "kept"
  } catch (error) { return /quota/i.test(error.name) ? "full" : "closed" }
}

const asideKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(ASIDE) || (key.startsWith(OLD_ASIDE) && isPublished()))
// Returns what could not be read, as it was, as text.
export const aside = () => {
  try { return [...asideKeys(), ...(locked ? [KEY] : [])].map((key) => localStorage.getItem(key)) } catch { return [] }
}
export const forgetAside = () => {
  try { for (const key of [...asideKeys(), ...(locked ? [KEY] : [])]) localStorage.removeItem(key) } catch { /* closed */ }
  locked = false
}
// What is damaged is copied before anything is written in its place; where there is no room for that, nothing is.
const putAside = (text, readable) => {
  locked = false
  try { localStorage.setItem(`${ASIDE}${Date.now()}`, text) } catch { locked = true }
  keep(readable)
}

// Moves what stands under the old key to that of this copy. Where there is no room, all stays as it was.
const takeOver = () => {
  const old = localStorage.getItem(OLD)
  if (old === null || !isPublished()) return
  const own = localStorage.getItem(KEY)
  let text = old
  if (own !== null) {
    const here = parsed(own), there = parsed(old)
    if (!here.whole || !there.whole) return
    merge(here.answers, [...there.answers.values()])
    text = JSON.stringify({version: VERSION, answers: [...here.answers.values()], rest: [...here.rest, ...there.rest]})
  }
  localStorage.removeItem(OLD)
  try { localStorage.setItem(KEY, text) } catch { localStorage.setItem(OLD, old) }
}

// When answers were last saved as a file, as a day, or nothing.
export const lastSaved = () => { try { return localStorage.getItem(SAVED) ?? "" } catch { return "" } }
export const noteSaved = () => {
  const now = new Date(), two = (number) => String(number).padStart(2, "0")
  try { localStorage.setItem(SAVED, `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`) } catch { /* full or closed: then nothing is said */ }
}

const stored = () => {
  let text
  try { takeOver() } catch { /* closed */ }
  try { text = localStorage.getItem(KEY) } catch { return {...parsed(null), closed: true} }
  const found = parsed(text)
  if (found.whole) locked = false
  else putAside(text, found)
  return found
}

// Returns answers by id, as they are kept, with what is still waiting. A map, so that no id can be anything but an id.
const current = () => {
  const found = stored()
  for (const [id, {here, before}] of waiting) {
    const other = found.answers.get(id), own = here && copied(here)
    const isChanged = other && JSON.stringify(other) !== before
    if (own && isChanged) beside(own, other)
    if (own) found.answers.set(id, own)
    else if (!isChanged) found.answers.delete(id)
  }
  return found
}
export const load = () => current().answers
export const isClosed = () => Boolean(stored().closed) || locked

// Reads again what is kept, changes it and writes it, so that what another page has written in between stays.
// Returns the answers, and whether they were kept: `kept`, `full` or `closed`.
export const write = (change) => {
  const found = current(), {answers} = found
  const before = new Map([...answers].map(([id, own]) => [id, JSON.stringify(own)]))
  const inStore = stored().answers
  change(answers)
  const outcome = keep(found)
  if (outcome === "kept") { waiting.clear(); return {answers, outcome} }
  for (const id of new Set([...before.keys(), ...answers.keys()])) {
    const own = answers.get(id)
    if (JSON.stringify(own) === before.get(id)) continue
    const first = waiting.get(id)?.before ?? JSON.stringify(inStore.get(id))
    waiting.set(id, {here: own ? copied(own) : null, before: first})
  }
  return {answers, outcome}
}

export const changedElsewhere = (act) => addEventListener("storage", (event) => { if (event.key === KEY || event.key === null) act() })
