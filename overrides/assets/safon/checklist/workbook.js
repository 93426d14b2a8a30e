// Answers from and into the self-assessment workbook. Its columns are found by their defined names (safon_id and so on),
// so that the language does not matter, nor columns that somebody has added.
import {FIELDS, isDay} from "./answers.js"
import {dayOfNumber, numberOfDay} from "./dates.js"
import {Unreadable} from "./files.js"
import {unzip, zip} from "./zip.js"

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
export const COLUMN_OF = {id: "id", state: "status", note: "evidence", owner: "owner", date: "due", substance: "substance"}
// What the names of a sheet of clauses begin with: not every workbook has that of what names nobody, or of other nations.
export const PREFIXES = ["safon_", "safon_nobody_", "safon_elsewhere_"]
const LOGICAL = {0: "FALSE", 1: "TRUE"}

const parsed = (files, name) => {
  if (!files.has(name)) throw new Unreadable("not-ours")
  const tree = new DOMParser().parseFromString(new TextDecoder().decode(files.get(name)), "application/xml")
  if (tree.querySelector("parsererror") || tree.doctype) throw new Unreadable("broken")
  return tree
}
const all = (tree, name) => [...tree.getElementsByTagNameNS(MAIN, name)]
const textOf = (element) => all(element, "t").filter((part) => part.parentNode.localName !== "rPh").map((part) => part.textContent).join("")

// Returns a sheet of answers and the letters of its columns, or null where there is no such sheet.
const openedOne = (files, prefix) => {
  const book = parsed(files, "xl/workbook.xml"), columns = {}
  let sheetName = null
  for (const name of all(book, "definedName")) {
    const field = Object.keys(COLUMN_OF).find((one) => prefix + COLUMN_OF[one] === name.getAttribute("name"))
    const place = /^'?(.*?)'?!\$([A-Z]{1,3})\$\d+/.exec(name.textContent)
    if (field && place) { columns[field] = place[2]; sheetName = place[1].replaceAll("''", "'") }
  }
  const sheet = all(book, "sheet").find((one) => one.getAttribute("name") === sheetName)
  if (!sheet || !columns.id || !columns.state) return null
  const id = [...sheet.attributes].find((one) => one.localName === "id" && one.prefix)?.value
  const ways = parsed(files, "xl/_rels/workbook.xml.rels")
  const way = [...ways.getElementsByTagName("Relationship")].find((one) => one.getAttribute("Id") === id)?.getAttribute("Target") ?? ""
  const path = way.startsWith("/") ? way.slice(1) : `xl/${way}`
  const strings = files.has("xl/sharedStrings.xml") ? all(parsed(files, "xl/sharedStrings.xml"), "si").map(textOf) : []
  return {path, tree: parsed(files, path), columns, strings, late: all(book, "workbookPr")[0]?.getAttribute("date1904") === "1"}
}
const opened = (files) => {
  const found = PREFIXES.map((prefix) => openedOne(files, prefix)).filter(Boolean)
  if (!found.length) throw new Unreadable("not-ours")
  return found
}

const valueOf = (cell, strings) => {
  if (!cell) return ""
  if (cell.getAttribute("t") === "inlineStr") return textOf(cell)
  const value = all(cell, "v")[0]?.textContent ?? ""
  if (cell.getAttribute("t") === "b") return LOGICAL[value] ?? value
  return cell.getAttribute("t") === "s" ? strings[Number(value)] ?? "" : value
}
const isNumber = (cell) => ["n", null].includes(cell?.getAttribute("t") ?? null)
const cellsOf = (row) => new Map(all(row, "c").map((cell) => [cell.getAttribute("r")?.replace(/\d+$/, ""), cell]))

// Returns the rows of a workbook as they are written.
export const fromWorkbook = async (buffer) => opened(await unzip(buffer)).flatMap(({tree, columns, strings, late}) => all(tree, "row").slice(1).map((row) => {
  const cells = cellsOf(row), value = (field) => valueOf(cells.get(columns[field]), strings).trim(), date = value("date")
  return {
    ...Object.fromEntries(Object.keys(COLUMN_OF).map((field) => [field, value(field)])),
    date: (isNumber(cells.get(columns.date)) && dayOfNumber(Number(date || NaN), late)) || date,
    row: Number(row.getAttribute("r")) || undefined,
    isText: !isNumber(cells.get(columns.id)),
  }
}))

const order = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
// oxlint-disable-next-line no-control-regex -- these are the letters that XML does not allow
const allowed = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")

const fill = (tree, row, cells, column, text, asDay) => {
  let cell = cells.get(column)
  if (!cell) {
    cell = tree.createElementNS(MAIN, "c")
    cell.setAttribute("r", `${column}${row.getAttribute("r")}`)
    const after = [...cells].find(([letters]) => order(letters) > order(column))?.[1] ?? null
    row.insertBefore(cell, after)
  }
  cell.replaceChildren()
  cell.removeAttribute("t")
  if (asDay && isDay(text)) {
    const value = tree.createElementNS(MAIN, "v")
    value.textContent = String(numberOfDay(text))
    cell.append(value)
    return
  }
  const inside = tree.createElementNS(MAIN, "is"), words = tree.createElementNS(MAIN, "t")
  words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve")
  words.textContent = allowed(text)
  inside.append(words)
  cell.setAttribute("t", "inlineStr")
  cell.append(inside)
}

// Returns the workbook in `buffer` with answers in it, as a blob; `words` are the states in its language.
export const intoWorkbook = async (buffer, answers, words) => {
  const files = await unzip(buffer)
  for (const {path, tree, columns, strings} of opened(files)) {
    for (const row of all(tree, "row").slice(1)) {
      const cells = cellsOf(row), given = answers.get(valueOf(cells.get(columns.id), strings))
      if (!given) continue
      if (given.state) fill(tree, row, cells, columns.state, words[given.state])
      for (const field of FIELDS) if (given[field] && columns[field]) fill(tree, row, cells, columns[field], given[field], field === "date")
      // As it was when the answer was given, so that a change shows when it is read again.
      if (columns.substance) fill(tree, row, cells, columns.substance, given.substance)
    }
    files.set(path, new TextEncoder().encode(new XMLSerializer().serializeToString(tree)))
  }
  // What a program had worked out before is worked out anew when the file is opened.
  const book = parsed(files, "xl/workbook.xml"), calc = all(book, "calcPr")[0]
  if (calc) { calc.setAttribute("fullCalcOnLoad", "1"); files.set("xl/workbook.xml", new TextEncoder().encode(new XMLSerializer().serializeToString(book))) }
  return zip(files)
}
