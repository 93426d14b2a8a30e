// Answers as files of text: JSON and comma-separated values. What is read is looked at as text and never run.
import {FIELDS, isEmpty} from "./answers.js"
import {inBrackets} from "./rows.js"

export const LARGEST = 5 * 1024 * 1024
const COLUMNS = ["id", "state", ...FIELDS, "substance", "text"]

// A file that cannot be read; `reason` is the name of a message, and `gaps` what fills it.
export class Unreadable extends Error {
  constructor(reason, gaps = {}) { super(reason); Object.assign(this, {reason, gaps}) }
}

export const toJson = (answers) =>
  `${JSON.stringify({safon: "checklist", version: 1, answers: answers.filter((each) => !isEmpty(each) || each.others?.length)}, null, 1)}\n`

export const fromJson = (text) => {
  let read
  try { read = JSON.parse(text) } catch { throw new Unreadable("broken") }
  if (read?.safon !== "checklist" || !Array.isArray(read.answers)) throw new Unreadable("not-ours")
  return read.answers.map((each) => (each && typeof each === "object" ? {...Object.fromEntries([...COLUMNS, "others"].map((name) => [name, each[name]])), isText: true, isSure: true} : each))
}

// An apostrophe stands before what a spreadsheet program would take for a formula, a number or a day, and before one.
const FORMULA = /^[=+\-@\t\r']/, FIGURES = /^[^\p{L}]*\d[^\p{L}]*$/u, POWER = /^[\d.,\s]+e[+-]?\d+$/i
const DAY = /^[\d\s.,/:-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|[ap]m?)[a-z]*[\d\s.,/:-]*$/i
const isChanged = (text) => FORMULA.test(text) || FIGURES.test(text) || POWER.test(text) || /^(?:true|false)$/i.test(text) || (/\d/.test(text) && DAY.test(text))
const neutral = (text) => (isChanged(text) ? `'${text}` : text)
const plain = (text) => (text.startsWith("'") && isChanged(text.slice(1)) ? text.slice(1) : text)
const quoted = (text) => `"${text.replaceAll('"', '""')}"`
const CELLS = {id: inBrackets, substance: inBrackets, date: (text) => text}
const NUMBERS = ["id", "substance"]
const cell = (name, text) => quoted((CELLS[name] ?? neutral)(text))

export const toCsv = (answers) => {
  const rows = answers.flatMap((each) => [each, ...(each.others ?? [])])
  return `\uFEFF${[COLUMNS.join(","), ...rows.map((each) => COLUMNS.map((name) => cell(name, each[name] ?? "")).join(","))].join("\r\n")}\r\n`
}

// Returns the rows of a table, each with its number as a spreadsheet program shows it.
const rowsOf = (text, comma) => {
  const rows = [[]]
  let value = "", isQuoted = false
  const end = () => { rows.at(-1).push(value); value = "" }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at], isEnd = letter === "\n" || letter === "\r"
    if (letter === "\r" && text[at + 1] === "\n") at += 1
    if (isQuoted) {
      if (letter !== '"') value += isEnd ? "\n" : letter
      else if (text[at + 1] === '"') { value += '"'; at += 1 }
      else isQuoted = false
    } else if (letter === '"' && !value) isQuoted = true
    else if (letter === comma) end()
    else if (isEnd) { end(); rows.push([]) }
    else value += letter
  }
  if (isQuoted) throw new Unreadable("broken")
  end()
  return rows.map((cells, at) => ({cells, number: at + 1})).filter(({cells}) => cells.some((each) => each.trim()))
}

// Cells are parted by commas, by semicolons or by tabs: by what makes the names of the columns of the first line.
const SEPARATED = /^"?sep=(.)"?\r?\n/i
const namesOf = (line, comma) => line.split(comma).map((name) => name.trim().replace(/^"(.*)"$/, "$1").trim().toLowerCase())

export const fromCsv = (given) => {
  const text = given.replace(SEPARATED, ""), first = text.trimStart().split(/\r\n?|\n/, 1)[0]
  const comma = [",", ";", "\t"].find((one) => ["id", "state"].every((name) => namesOf(first, one).includes(name)))
  if (!comma) throw new Unreadable("not-ours")
  const names = namesOf(first, comma), [, ...rows] = rowsOf(text, comma), skipped = SEPARATED.test(given) ? 1 : 0
  return rows.map(({cells, number}) => ({
    ...Object.fromEntries(COLUMNS.map((name) => [name, (NUMBERS.includes(name) ? String : plain)(cells[names.indexOf(name)] ?? "")])),
    row: number + skipped,
    more: cells.slice(names.length),
  }))
}

// Returns a file as text. Spreadsheet programs save UTF-16 and the letters of Windows too; of these, ŵ and ŷ are lost.
export const textOf = (buffer) => {
  const [one, two] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength))
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) return new TextDecoder(one === 0xff ? "utf-16le" : "utf-16be").decode(buffer)
  try { return new TextDecoder("utf-8", {fatal: true}).decode(buffer) } catch { return new TextDecoder("windows-1252").decode(buffer) }
}
// Returns whether letters may have become question marks, or signs that nobody types.
export const hasLostLetters = (rows) => rows.some((row) => !row?.isSure && ["note", "owner", "text"].some((name) => /\p{L}\?\p{L}|\ufffd|[ÃÅ][\u0080-\u00bf\u0152-\u2122]/u.test(row?.[name] ?? "")))
