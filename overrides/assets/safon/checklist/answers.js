// What somebody answered to a clause, where it is kept, and how answers from a file come together with those here.
// Everything stays in the reader's own browser. Nothing that was entered is overwritten by what is read.

export const STATES = ["done", "partly", "not-yet", "does-not-apply"]
export const FIELDS = ["note", "date", "owner"]
const KEY = "safon.checklist"
const ID = /^[A-Z]{0,6}\d{1,3}\.\d{1,3}[a-z]?$/
const LONGEST = {note: 20000, date: 10, owner: 400, substance: 64, text: 5000}

const isText = (value) => typeof value === "string"
export const isEmpty = (answer) => !answer || (!answer.state && FIELDS.every((field) => !answer[field]))
export const same = (one, other) => one.state === other.state && FIELDS.every((field) => one[field] === other[field])

// Returns an answer with nothing in it but what an answer may have, or null where it is none.
export const answer = (given) => {
  if (!given || typeof given !== "object" || !isText(given.id) || !ID.test(given.id)) return null
  const state = given.state ?? ""
  if (state !== "" && !STATES.includes(state)) return null
  const made = {id: given.id, state}
  for (const [field, longest] of Object.entries(LONGEST)) {
    const value = given[field] ?? ""
    if (!isText(value) || value.length > longest) return null
    made[field] = value
  }
  if (made.date && !/^\d{4}-\d{2}-\d{2}$/.test(made.date)) return null
  return made
}

const withOthers = (given) => {
  const made = answer(given)
  if (!made) return null
  const others = Array.isArray(given.others) ? given.others : []
  made.others = others.map((other) => answer({...other, id: made.id})).filter((other) => other && !isEmpty(other))
  return made
}

// Returns answers by id. A map, so that no id can be anything but an id.
export const load = () => {
  const found = new Map()
  try {
    const kept = JSON.parse(localStorage.getItem(KEY))
    for (const each of Array.isArray(kept?.answers) ? kept.answers : []) {
      const made = withOthers(each)
      if (made && (!isEmpty(made) || made.others.length)) found.set(made.id, made)
    }
  } catch { /* nothing is kept, or storage is switched off */ }
  return found
}

// Returns whether it could be kept.
export const keep = (answers) => {
  const kept = [...answers.values()].filter((each) => !isEmpty(each) || each.others.length)
  try {
    if (kept.length) localStorage.setItem(KEY, JSON.stringify({version: 1, answers: kept}))
    else localStorage.removeItem(KEY)
    return true
  } catch { return false }
}

export const changedElsewhere = (act) => addEventListener("storage", (event) => { if (event.key === KEY) act() })

// Puts `read` (a list of what may be answers) into `answers`. Returns counts of what happened.
export const merge = (answers, read) => {
  const told = {read: 0, differ: 0, unreadable: 0, ids: new Set()}
  for (const given of read) {
    const made = withOthers(given)
    if (!made) { told.unreadable += 1; continue }
    if (isEmpty(made) && !made.others.length) continue
    told.read += 1
    told.ids.add(made.id)
    const here = answers.get(made.id)
    if (!here || isEmpty(here)) {
      answers.set(made.id, {...made, others: [...(here?.others ?? []), ...made.others]})
      continue
    }
    const {others, ...alone} = made
    let differs = false
    for (const one of [alone, ...others]) {
      if (isEmpty(one) || same(here, one) || here.others.some((other) => same(other, one))) continue
      here.others.push(one)
      differs = true
    }
    if (differs) told.differ += 1
  }
  return told
}
