// What somebody answered to a clause, and how answers from a file come together with those here.
// Nothing that was entered is overwritten by what is read.

export const STATES = ["done", "partly", "not-yet", "does-not-apply"]
// What is written beside the state; the last two say which second team or post has looked at it, and on which day. Files of
// earlier pages do not have them.
export const FIELDS = ["note", "date", "owner", "checker", "checked"]
export const DAYS = ["date", "checked"]
export const ID = /^(?:[A-Z]{2,6})?[1-9]\d{0,2}\.[1-9]\d{0,2}[a-z]?$/
const DAY_AS_TYPED = /^\d{4,6}-\d{2}-\d{2}$/ // what a field for a date can show: also a year with a digit too many

// What a clause asked for when it was answered. It begins with a letter, so that no program takes it for a number; those
// of earlier pages were twelve digits of base 16, and mean the same.
export const fingerprint = (text) => (/^[0-9a-f]{12}$/.test(text) ? `h${text}` : text)

export const isEmpty = (answer) => !answer || (!answer.state && FIELDS.every((field) => !answer[field]))
export const same = (one, other) => one.state === other.state && FIELDS.every((field) => one[field] === other[field])
export const alone = ({others, ...answer}) => answer
export const isDay = (text) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return Boolean(year) && Number(month) >= 1 && Number(month) <= 12 && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
}

// Returns an answer with nothing in it but what an answer may have, or null where nobody can tell what it is about.
// What does not fit its place goes to the end of the note: nothing that was written is lost.
export const answer = (given) => {
  if (!given || typeof given !== "object" || typeof given.id !== "string" || !ID.test(given.id)) return null
  const text = (value) => (typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value))
  const left = []
  const fitting = (value, fits) => { if (value && !fits) left.push(value); return fits ? value : "" }
  const state = text(given.state), made = {id: given.id, state: fitting(state, STATES.includes(state))}
  for (const field of FIELDS) {
    const value = text(given[field])
    made[field] = DAYS.includes(field) ? fitting(value, DAY_AS_TYPED.test(value)) : value
  }
  made.note = [made.note, ...left].filter(Boolean).join("\n")
  return {...made, substance: fingerprint(text(given.substance).slice(0, 64)), text: text(given.text).slice(0, 5000)}
}

export const withOthers = (given) => {
  const made = answer(given)
  if (!made) return null
  const others = Array.isArray(given.others) ? given.others : []
  made.others = others.map((other) => answer({...other, id: made.id})).filter((other) => other && !isEmpty(other))
  return made
}

// Puts another version of an answer beside it, unless it is there. Returns whether it was put.
export const beside = (own, other) => {
  if (isEmpty(other) || same(own, other) || own.others.some((one) => same(one, other))) return false
  own.others.push(alone(other))
  return true
}

export const MOST_BESIDE = 100 // different answers to one clause that a file may bring: more, nobody would choose among
const keyOf = (one) => JSON.stringify([one.state, ...FIELDS.map((field) => one[field])])

// Puts `read` (a list of answers) into `answers`. Returns counts of what happened: `left` is how many were too many.
export const merge = (answers, read) => {
  const told = {read: 0, differ: 0, left: 0, ids: new Set()}, known = new Map()
  const put = (own, one) => {
    const keys = known.get(own.id) ?? new Set([own, ...own.others].map(keyOf)), key = keyOf(one)
    known.set(own.id, keys)
    if (isEmpty(one) || keys.has(key)) return false
    if (own.others.length >= MOST_BESIDE) { told.left += 1; return false }
    keys.add(key)
    own.others.push(alone(one))
    return true
  }
  for (const made of read) {
    if (isEmpty(made) && !made.others.length) continue
    const here = answers.get(made.id), left = told.left
    told.ids.add(made.id)
    if (isEmpty(here)) {
      const own = {...made, others: [...(here?.others ?? [])]}
      known.delete(made.id)
      answers.set(made.id, own)
      made.others.forEach((one) => put(own, one))
    } else if ([made, ...made.others].map((one) => put(here, one)).some(Boolean)) told.differ += 1
    if (told.left === left) told.read += 1
  }
  return told
}
