// Rows of a file as answers. A file may have been through a spreadsheet program, which makes 18.1 of 18.10 and days of
// numbers, and through the hands of people, who write Yes and 27/11/2026. What a row is about is never guessed, and what
// cannot be read in its place goes into the note.
import {FIELDS, ID, STATES, isEmpty, withOthers} from "./answers.js"
import {dayOf, isMonthFirst} from "./dates.js"

const NUMBER = /^\d{1,3}\.\d{1,3}$/
// Text in brackets stays as it is in every spreadsheet program.
export const inBrackets = (text) => (text ? `[${text}]` : "")
const trimmed = (text) => text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, "")

// Returns the number that a cell means, and whether it was marked as text: [18.10], S18.10, #18.10, clause 18.10.
export const numberIn = (cell) => {
  const given = trimmed(cell), inside = /^="?([^"]*)"?$/.exec(given)?.[1] ?? given
  const bare = /^['’#\s]*[[(]?(?:clause|cymal)?\s*[#\s]*(.*?)\s*[\])]?[.:;\s]*$/i.exec(inside)[1]
  const plain = /^\d{1,3},\d{1,3}$/.test(bare) ? bare.replace(",", ".") : bare.replace(/^s(?=\d)/i, "")
  const id = plain.replace(/^[a-z]+/i, (letters) => letters.toUpperCase()).replace(/[A-Z]$/, (letter) => letter.toLowerCase())
  return {id: ID.test(id) ? id : null, isText: plain !== given.replace(",", ".")}
}
const fingerprintIn = (cell, owners) => {
  const bare = trimmed(cell).replace(/^\[(.*)\]$/, "$1").toLowerCase()
  // A number that began with 0 has lost it.
  return /^\d{1,11}$/.test(bare) && owners.has(bare.padStart(12, "0")) ? bare.padStart(12, "0") : bare
}
const asNumber = (id) => (NUMBER.test(id) ? id.replace(/0+$/, "") : id)

// Returns what says which clause a row is about: its number, set right by the fingerprint where a program has changed it.
const placing = (rows, clauses) => {
  const owners = new Map(), alike = new Map()
  for (const [id, clause] of Object.entries(clauses)) {
    owners.set(clause.substance, [...(owners.get(clause.substance) ?? []), id])
    alike.set(asNumber(id), [...(alike.get(asNumber(id)) ?? []), id])
  }
  const written = new Set(rows.map((row) => trimmed(row.id)))
  return (row) => {
    const substance = fingerprintIn(row.substance, owners), own = owners.get(substance) ?? []
    const {id, isText} = numberIn(row.id), exact = isText || row.isText
    if (id === null) return own.length === 1 ? {id: own[0], substance, moved: true} : {reason: trimmed(row.id) ? "row-number" : "row-nameless"}
    if (own.includes(id)) return {id, substance}
    const family = alike.get(asNumber(id)) ?? [], mine = own.filter((each) => family.includes(each))
    if (mine.length === 1) return {id: mine[0], substance, moved: true}
    if (own.length && !row.isSure) return {reason: "row-conflict", other: own.join(", ")}
    // A number that still ends in 0, or stands beside the one that it would have become, was not changed.
    const others = family.filter((each) => each !== id && !written.has(each))
    if (!exact && NUMBER.test(id) && !id.endsWith("0") && others.length) return {reason: "row-doubtful", other: [...new Set([...(Object.hasOwn(clauses, id) ? [id] : []), ...others])].map(inBrackets).join(", ")}
    return {id, substance}
  }
}

const flat = (text) => trimmed(text).normalize("NFKC").toLowerCase().replaceAll("’", "'").replace(/[\s_-]+/g, " ").replace(/[.!]+$/, "")
// Returns what says which answer a text is: the answers' own names, their words in both languages, and others such as Yes.
const stating = (words, understood) => {
  const states = new Map()
  for (const state of STATES) for (const word of [state, ...Object.values(words).map((own) => own[state]), ...understood[state]]) states.set(flat(word), state)
  return (text) => states.get(flat(text)) ?? ""
}

const asText = (value) => (typeof value === "string" ? value : value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value))
const clipped = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

// Returns the answers in `rows`, and what there is to say of single rows, as names of messages with what fills them.
// `said` holds the words of both languages; `clauses` is every clause of the site.
export const readRows = (rows, clauses, said) => {
  const given = rows.map((row, at) => (row && typeof row === "object" ? {...row, row: row.row ?? at + 1, id: asText(row.id), substance: asText(row.substance)} : {row: at + 1, id: "", substance: "", note: asText(row)}))
  const place = placing(given, clauses), stateOf = stating(said.states, said.understood)
  const doubtful = given.some((row) => isMonthFirst(asText(row.date)))
  const read = [], told = []
  let moved = 0, left = 0

  const understood = (row, id, say) => {
    const rest = [], made = {id, note: asText(row.note), owner: asText(row.owner), substance: row.substance, text: asText(row.text)}
    const taken = (value, key, reader) => {
      const text = trimmed(asText(value)), found = text && reader(text)
      if (text && !found) { rest.push(text); say(key, text) }
      return found
    }
    made.state = taken(row.state, "row-state", stateOf)
    made.date = taken(row.date, "row-date", (text) => dayOf(text, said.months, doubtful))
    for (const text of (row.more ?? []).map(trimmed).filter(Boolean)) { rest.push(text); say("row-more", text) }
    made.note = [made.note, ...rest].filter(Boolean).join("\n")
    return made
  }

  for (const row of given) {
    if (!["state", ...FIELDS].some((field) => trimmed(asText(row[field]))) && !row.more?.some(trimmed) && !row.others?.length) continue
    const {id, substance, reason, other, moved: isMoved} = place(row)
    if (reason) {
      left += 1
      told.push([reason, {row: row.row, id: clipped(trimmed(row.id)), other, said: clipped([row.state, ...FIELDS.map((field) => row[field])].map(asText).filter(Boolean).join("; "))}])
      continue
    }
    const say = (key, text) => told.push([key, {row: row.row, id, said: clipped(text)}])
    if (isMoved) moved += 1
    const others = (Array.isArray(row.others) ? row.others : []).map((one) => (one && typeof one === "object" ? understood({...one, substance: asText(one.substance)}, id, say) : null))
    const made = withOthers({...understood({...row, substance}, id, say), others: others.filter(Boolean)})
    if (!isEmpty(made) || made.others.length) read.push(made)
  }
  return {read, told, moved, left}
}
