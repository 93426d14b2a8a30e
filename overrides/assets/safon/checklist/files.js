// Answers as files of text: JSON and comma-separated values. What is read is looked at as text and never run.
import {isEmpty} from "./answers.js"
import {asText, flat} from "./letters.js"
import {inBrackets} from "./numbers.js"
import {COLUMNS, answersIn, headsOf} from "./table.js"

export const LARGEST = 5 * 1024 * 1024
// A file that cannot be read; `reason` is the name of a message, and `gaps` what fills it.
export class Unreadable extends Error {
  constructor(reason, gaps = {}) { super(reason); Object.assign(this, {reason, gaps}) }
}

export const toJson = (answers) =>
  `${JSON.stringify({safon: "checklist", version: 1, answers: answers.filter((each) => !isEmpty(each) || each.others?.length)}, null, 1)}\n`

const isList = (read) => Array.isArray(read) && read.some((each) => each && Object.hasOwn(each, "id") && Object.hasOwn(each, "state"))
// Programs write a table as a list of rows too, each with the names of its columns. Returns it as rows of answers, or null.
const asTable = (read, said) => {
  const list = Array.isArray(read) ? read.filter((each) => each !== null) : [], hasNames = (each) => typeof each === "object" && !Array.isArray(each)
  const names = [...new Set(list.filter(hasNames).flatMap(Object.keys))]
  const cells = (each) => names.map((name) => ({text: asText(each[name]), isNumber: typeof each[name] === "number"}))
  const rows = list.map((each, at) => ({number: at + 1, ...(hasNames(each) ? {cells: cells(each)} : {cells: [], beside: [asText(each)]})}))
  return answersIn([{number: 0, cells: names.map((text) => ({text}))}, ...rows], headsOf(said))
}
export const fromJson = (text, said) => {
  let read
  try { read = JSON.parse(text) } catch { throw new Unreadable("broken") }
  const answers = read?.safon === "checklist" ? read.answers : [read, read?.answers].find(isList)
  if (!Array.isArray(answers)) {
    const found = asTable(read, said)
    if (found) return found
    throw new Unreadable("not-ours")
  }
  const kept = [...COLUMNS, "others"], unread = new Set()
  const rows = answers.map((each) => {
    if (!each || typeof each !== "object") return each
    for (const [name, value] of Object.entries(each)) if (!kept.includes(name) && asText(value)) unread.add(name)
    return {...Object.fromEntries(kept.map((name) => [name, each[name]])), isText: typeof each.id === "string", isSure: true}
  })
  return {rows, unread: [...unread]}
}

// An apostrophe stands before what a spreadsheet program would take for a formula, a number or a day, and before one.
const FORMULA = /^[=+\-@\t\r']/, FIGURES = /^[^\p{L}]*\d[^\p{L}]*$/u, POWER = /^[\d.,\s]+e[+-]?\d+$/i
const DAY = /^[\d\s.,/:-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|[ap]m?)[a-z]*[\d\s.,/:-]*$/i
const isChanged = (text) => FORMULA.test(text) || FIGURES.test(text) || POWER.test(text) || /^(?:true|false)$/i.test(text) || (/\d/.test(text) && DAY.test(text))
const neutral = (text) => (isChanged(text) ? `'${text}` : text)
const plain = (text) => (text.startsWith("'") && isChanged(text.slice(1)) ? text.slice(1) : text)
const quoted = (text) => `"${text.replaceAll('"', '""')}"`
const CELLS = {id: inBrackets, substance: inBrackets, date: (text) => text, checked: (text) => text, beside: (text) => text}
const NUMBERS = ["id", "substance"]
const cell = (name, text) => quoted((CELLS[name] ?? neutral)(text))

export const toCsv = (answers) => {
  // What stands beside an answer has a row of its own, and says so: two rows that claim one clause would agree on none.
  const rows = answers.flatMap((each) => [each, ...(each.others ?? []).map((other, at) => ({...other, id: each.id, beside: String(at + 1)}))])
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

// Cells are parted by commas, by semicolons, by tabs or by bars: by what makes a head of one of the rows.
const SEPARATED = /^\s*"?sep=(.)"?[^\S\r\n]*(?:\r\n?|\n)/i
const PARTS = [",", ";", "\t", "|"]
const tableOf = (text, comma) => rowsOf(text, comma).map(({cells, number}) => ({number, cells: cells.map((each) => ({text: each}))}))
// A program that took a whole line for one cell has put quotation marks around it.
const unwrapped = (text) => {
  const rows = rowsOf(text, "\0")
  return rows.length && rows.every(({cells}) => cells.length === 1) && /^\s*"/.test(text) ? rows.map(({cells}) => cells[0]).join("\n") : null
}

// Returns the rows of answers in a table, and the heads of columns that were not read. `said` holds what else a column
// may be called, in both languages.
export const fromCsv = (given, said) => {
  const named = SEPARATED.exec(given)?.[1], text = given.replace(SEPARATED, ""), heads = headsOf(said)
  for (const each of [text, unwrapped(text)].filter((one) => one !== null)) {
    for (const comma of named ? [named, ...PARTS] : PARTS) {
      const found = answersIn(tableOf(each, comma), heads)
      if (found) return {...found, rows: found.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, COLUMNS.includes(name) && !NUMBERS.includes(name) ? plain(value) : value])))}
    }
  }
  throw notAnswers(text)
}
// oxlint-disable-next-line no-control-regex -- what holds these is no text
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f]/
const notAnswers = (text) => {
  const first = text.split(/\r\n?|\n/).map(flat).find(Boolean) ?? ""
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) return new Unreadable("save-as", {form: "HTML, XML"})
  return NO_TEXT.test(text) || !PARTS.some((each) => first.includes(each)) ? new Unreadable("not-ours") : new Unreadable("no-head", {said: first.slice(0, 80)})
}

// How often a text has the letters and marks that people write here, beyond those of ASCII.
const USUAL = /[áàâäéèêëíìîïóòôöúùûüýÿ’‘“”–—…£€•·½°©\u00a0]/g
const usual = (text) => text.match(USUAL)?.length ?? 0
// Programs write UTF-16 without saying so: then every other byte is a zero.
const unmarked = (bytes) => {
  const zeros = [0, 0], some = bytes.subarray(0, 2000)
  some.forEach((byte, at) => { zeros[at % 2] += byte ? 0 : 1 })
  return zeros[1] > some.length / 4 && !zeros[0] ? "utf-16le" : zeros[0] > some.length / 4 && !zeros[1] ? "utf-16be" : ""
}

// Returns a file as text. Spreadsheet programs save UTF-16 and the letters of Windows or an old Mac too; of the last two,
// ŵ and ŷ are lost.
export const textOf = (buffer) => {
  const bytes = new Uint8Array(buffer), [one, two] = bytes
  const wide = one === 0xff && two === 0xfe ? "utf-16le" : one === 0xfe && two === 0xff ? "utf-16be" : unmarked(bytes)
  if (wide) return new TextDecoder(wide).decode(buffer)
  try { return new TextDecoder("utf-8", {fatal: true}).decode(buffer) } catch { /* older letters */ }
  const [windows, mac] = ["windows-1252", "macintosh"].map((name) => new TextDecoder(name).decode(buffer))
  return usual(mac) > usual(windows) ? mac : windows
}
// Returns whether letters may have become question marks, or signs that nobody types.
export const hasLostLetters = (rows) => rows.some((row) => !row?.isSure && ["note", "owner", "text"].some((name) => /\p{L}\?\p{L}|\ufffd|[ÃÅ][\u0080-\u00bf\u0152-\u2122]|\p{L}[ƒ„†‡ˆ‰‹‚][\p{L}]|\p{L}[ƒ†‡ˆ‰‹]/u.test(row?.[name] ?? "")))
