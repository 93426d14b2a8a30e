// Rows of a file as answers. A file may have been through a spreadsheet program, which makes 18.1 of 18.10 and days of
// numbers, and through the hands of people, who write Yes and 27/11/2026. What a row is about is never guessed, and what
// cannot be read in its place goes into the note.
import {DAYS, FIELDS, STATES, fingerprint, isEmpty, same, withOthers} from "./answers.js"
import {dayOf, isMonthFirst} from "./dates.js"
import {asText, clipped, flat, trimmed} from "./letters.js"
import {NUMBER, asNumber, inBrackets, numberIn} from "./numbers.js"

const fingerprintIn = (cell, owners) => {
  const bare = trimmed(cell).replace(/^\[(.*)\]$/, "$1").toLowerCase()
  // An earlier one that began with 0 may have lost it: it was taken for a number.
  const whole = /^\d{1,11}$/.test(bare) ? fingerprint(bare.padStart(12, "0")) : ""
  return whole && owners.has(whole) ? whole : fingerprint(bare)
}

// Returns what says which clause a row is about: its number, set right by the fingerprint where a program has changed it.
// Where the fingerprint is that of another duty, the row is about none.
const placing = (rows, clauses) => {
  const owners = new Map(), alike = new Map()
  for (const [id, clause] of Object.entries(clauses)) {
    const own = fingerprint(clause.substance)
    owners.set(own, [...(owners.get(own) ?? []), id])
    alike.set(asNumber(id), [...(alike.get(asNumber(id)) ?? []), id])
  }
  const written = new Set(rows.map((row) => trimmed(row.id)))
  const place = (row) => {
    const substance = fingerprintIn(row.substance, owners), own = owners.get(substance) ?? []
    const {id, isText} = numberIn(row.id), exact = isText || row.isText
    if (id === null) return own.length === 1 ? {id: own[0], substance, moved: true} : {reason: trimmed(row.id) ? "row-number" : "row-nameless"}
    if (own.includes(id)) return {id, substance}
    const family = alike.get(asNumber(id)) ?? [], mine = own.filter((each) => family.includes(each))
    if (mine.length === 1) return {id: mine[0], substance, moved: true}
    if (own.length) return {reason: "row-conflict", other: own.join(", ")}
    // A number that still ends in 0, or stands beside the one that it would have become, was not changed.
    const others = family.filter((each) => each !== id && !written.has(each))
    if (!exact && NUMBER.test(id) && !id.endsWith("0") && others.length) return {reason: "row-doubtful", other: [...new Set([...(Object.hasOwn(clauses, id) ? [id] : []), ...others])].map(inBrackets).join(", ")}
    return {id, substance}
  }
  // Returns the duties whose fingerprint an answer has, where `id` is none of them.
  const otherDuties = (id, substance) => {
    const own = owners.get(fingerprintIn(substance, owners)) ?? []
    return own.includes(id) ? "" : own.join(", ")
  }
  return {place, otherDuties}
}

// Returns what says which answer a text is: the answers' own names, their words in both languages, and others such as Yes.
const stating = (words, understood) => {
  const states = new Map()
  for (const state of STATES) for (const word of [state, ...Object.values(words).map((own) => own[state]), ...understood[state]]) states.set(flat(word), state)
  return (text) => states.get(flat(text)) ?? ""
}

const saying = (row) => clipped([row.state, ...FIELDS.map((field) => row[field]), ...(Array.isArray(row.more) ? row.more : [])].map(asText).filter(Boolean).join("; "))
const isBlank = (row) => !["state", ...FIELDS].some((field) => trimmed(asText(row[field]))) && !row.more?.some?.((each) => trimmed(asText(each))) && ![row.others ?? []].flat().some(Boolean)
const asRow = (row, at) => {
  if (!row || typeof row !== "object") return {row: at + 1, id: "", substance: "", note: asText(row)}
  const isText = row.isText ?? (typeof row.id === "number" ? false : undefined)
  return {...row, row: row.row ?? at + 1, id: asText(row.id), substance: asText(row.substance), isText}
}

// Returns what makes an answer of a row, where `say` is told what could not be read in its place.
const understanding = (given, said) => {
  const stateOf = stating(said.states, said.understood)
  const doubtful = given.some((row) => DAYS.some((field) => isMonthFirst(asText(row[field]))))
  return (row, id, say) => {
    const rest = [], made = {id, substance: row.substance, text: asText(row.text)}
    for (const field of FIELDS) made[field] = asText(row[field])
    const taken = (value, key, reader) => {
      const text = trimmed(asText(value)), found = text && reader(text)
      if (text && !found) { rest.push(text); say(key, text) }
      return found
    }
    made.state = taken(row.state, "row-state", stateOf)
    for (const field of DAYS) made[field] = taken(row[field], "row-date", (text) => dayOf(text, said.months, doubtful))
    for (const text of (Array.isArray(row.more) ? row.more : []).map(asText).map(trimmed).filter(Boolean)) { rest.push(text); say("row-more", text) }
    made.note = [made.note, ...rest].filter(Boolean).join("\n")
    return made
  }
}

// Returns the answers to one clause as one, or null where rows claim it that do not agree. A row that is marked as a
// version which stands beside another goes to those beside.
const together = (claims) => {
  const own = claims.filter(({row}) => !trimmed(asText(row.beside))), [first] = own
  if (own.some(({made}) => !same(made, first.made))) return null
  const main = first?.made ?? withOthers({id: claims[0].made.id, substance: claims[0].made.substance, text: claims[0].made.text})
  const beside = claims.flatMap(({made, row}) => (trimmed(asText(row.beside)) ? [made, ...made.others] : made.others))
  return withOthers({...main, others: beside})
}

// Returns the answers in `rows`, and what there is to say of single rows, as names of messages with what fills them.
// `said` holds the words of both languages; `clauses` is every clause of the site.
export const readRows = (rows, clauses, said) => {
  const given = rows.map(asRow), {place, otherDuties} = placing(given, clauses), understood = understanding(given, said)
  const read = [], told = [], claims = new Map()
  let moved = 0, left = 0
  const refuse = (reason, row, gaps) => { left += 1; told.push([reason, {row: row.row, said: saying(row), ...gaps}]) }

  for (const row of given) {
    if (isBlank(row)) continue
    const {id, substance, reason, other, moved: isMoved} = place(row)
    if (reason) { refuse(reason, row, {id: clipped(trimmed(row.id)), other}); continue }
    const say = (key, text) => told.push([key, {row: row.row, id, said: clipped(text)}])
    if (isMoved) moved += 1
    const all = [row.others ?? []].flat().filter(Boolean), others = []
    for (const one of all.filter((each) => typeof each === "object")) {
      const duties = otherDuties(id, asText(one.substance))
      if (duties) refuse("row-conflict", {...one, row: row.row}, {id, other: duties})
      else others.push(understood({...one, substance: asText(one.substance)}, id, say))
    }
    const more = [...(Array.isArray(row.more) ? row.more : []), ...all.filter((each) => typeof each !== "object")]
    const made = withOthers({...understood({...row, substance, more}, id, say), others})
    if (!isEmpty(made) || made.others.length) claims.set(id, [...(claims.get(id) ?? []), {made, row}])
  }
  for (const [id, own] of claims) {
    const made = together(own)
    if (made) { read.push(made); continue }
    left += own.length
    told.push(["row-twice", {row: own.map(({row}) => row.row).join(", "), id, said: own.map(({row}) => saying(row)).join(" | ")}])
  }
  return {read, told, moved, left}
}
