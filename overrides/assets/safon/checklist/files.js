// Answers as files of text: JSON and comma-separated values. What is read is looked at as text and never run.
import {FIELDS, isEmpty} from "./answers.js"

export const LARGEST = 5 * 1024 * 1024
const COLUMNS = ["id", "state", ...FIELDS, "substance", "text"]

// A file that cannot be read; `reason` is the name of a message.
export class Unreadable extends Error {
  constructor(reason) { super(reason); this.reason = reason }
}

export const toJson = (answers) =>
  `${JSON.stringify({safon: "checklist", version: 1, answers: answers.filter((each) => !isEmpty(each) || each.others?.length)}, null, 1)}\n`

export const fromJson = (text) => {
  let read
  try { read = JSON.parse(text) } catch { throw new Unreadable("broken") }
  if (read?.safon !== "checklist" || !Array.isArray(read.answers)) throw new Unreadable("not-ours")
  return read.answers
}

// An apostrophe stands before what a spreadsheet program would take for a formula.
const neutral = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const plain = (text) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
const cell = (text) => `"${neutral(text).replaceAll('"', '""')}"`

export const toCsv = (answers) => {
  const rows = answers.flatMap((each) => [each, ...(each.others ?? [])])
  return `\uFEFF${[COLUMNS.join(","), ...rows.map((each) => COLUMNS.map((name) => cell(each[name] ?? "")).join(","))].join("\r\n")}\r\n`
}

const rowsOf = (text, comma) => {
  const rows = [[]]
  let value = "", quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') value += letter
      else if (text[at + 1] === '"') { value += '"'; at += 1 }
      else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === comma) { rows.at(-1).push(value); value = "" }
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1
      rows.at(-1).push(value); value = ""; rows.push([])
    } else value += letter
  }
  if (quoted) throw new Unreadable("broken")
  rows.at(-1).push(value)
  return rows.filter((row) => row.some(Boolean))
}

export const fromCsv = (text) => {
  const first = text.slice(0, 1000).split(/\r?\n/)[0]
  const comma = first.includes(";") && !first.includes(",") ? ";" : ","
  const [head, ...rows] = rowsOf(text, comma)
  const names = (head ?? []).map((name) => name.trim())
  if (!["id", "state", "substance"].every((name) => names.includes(name))) throw new Unreadable("not-ours")
  return rows.map((row) => Object.fromEntries(COLUMNS.map((name) => [name, plain(row[names.indexOf(name)] ?? "")])))
}
