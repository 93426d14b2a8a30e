// A table, of whatever file, as rows of answers: which of its rows is the head, and which of its columns is what. A head
// may stand below a title, in capitals, in either language, in any order, and beside columns of somebody's own.
import {DAYS, FIELDS} from "./answers.js"
import {dayOfNumber} from "./dates.js"
import {flat, trimmed} from "./letters.js"
import {numberIn} from "./numbers.js"

export const COLUMNS = ["id", "state", ...FIELDS, "substance", "text", "beside"]
const MOST_ABOVE = 40 // rows above a head
const OPEN_DATA = "language" // a column that every table of the open data has, and no table of answers

// Returns what columns are called: their own names, and the words of both languages in `said`.
export const headsOf = (said) => {
  const names = new Map(COLUMNS.map((name) => [flat(name), name]))
  for (const [name, words] of Object.entries(said?.heads ?? {})) for (const word of words) names.set(flat(word), name)
  return {names, ours: new Set((said?.ours ?? []).map(flat))}
}

// Returns where each column of answers stands, or null where a row is no head.
const columnsIn = (cells, {names}) => {
  const found = {}
  cells.forEach(({text}, at) => {
    const name = names.get(flat(text))
    if (name && !Object.hasOwn(found, name)) found[name] = at
  })
  const isData = cells.some(({text}) => flat(text) === OPEN_DATA)
  return Object.hasOwn(found, "id") && Object.hasOwn(found, "state") && !isData ? found : null
}
const headOf = (rows, heads) => {
  for (const [at, row] of rows.slice(0, MOST_ABOVE).entries()) {
    const columns = columnsIn(row.cells, heads)
    if (columns) return {at, columns, cells: row.cells}
  }
  return null
}

const textIn = (cells, at) => cells[at]?.text ?? ""
const isSame = (cells, head) => head.every(({text}, at) => flat(text) === flat(textIn(cells, at)))

// Returns the rows of answers in a table, and the heads of columns that hold something and were not read; or null where
// it has no head. A table is rows of cells, each with its text and whether it is a number; `beside` is what else was
// written at a row. `known` are the columns of one whose head need not be looked for, and the row at which its answers
// begin; `late` is for days that begin in 1904.
export const answersIn = (rows, heads, known = null, late = false) => {
  const above = rows.findIndex(({number}) => number >= (known?.from ?? 0)) - 1
  const head = known ? {at: above, columns: known.columns, cells: rows[above]?.cells ?? []} : headOf(rows, heads)
  if (!head) return null
  const {columns} = head, read = new Set(Object.values(columns)), own = new Set(), found = []
  for (const [at, {number, cells, beside = []}] of rows.entries()) {
    if (at === head.at || (head.cells.length && isSame(cells, head.cells))) continue
    if (at < head.at && !numberIn(textIn(cells, columns.id)).id) continue
    const more = [...beside]
    for (const [place, {text}] of cells.entries()) {
      const name = textIn(head.cells, place)
      if (read.has(place) || !trimmed(text) || heads.ours.has(flat(name))) continue
      if (trimmed(name)) own.add(trimmed(name))
      else more.push(text)
    }
    const row = {...Object.fromEntries(COLUMNS.map((name) => [name, textIn(cells, columns[name])])), row: number, more}
    const id = cells[columns.id]
    for (const field of DAYS) {
      const day = cells[columns[field]]
      if (day?.isNumber) row[field] = dayOfNumber(Number(day.text || NaN), late) || day.text
    }
    if (id && id.isNumber !== undefined) row.isText = !id.isNumber
    found.push(row)
  }
  return {rows: found, unread: [...own]}
}
