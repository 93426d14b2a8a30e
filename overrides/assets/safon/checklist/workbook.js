// Answers from and into the self-assessment workbook. Its columns are found by their defined names (safon_id and so on),
// so that the language does not matter, nor columns that somebody has added.
import {DAYS, FIELDS, isDay} from "./answers.js"
import {numberOfDay} from "./dates.js"
import {Unreadable} from "./files.js"
import {answersIn, headsOf} from "./table.js"
import {unzip, zip} from "./zip.js"

export const COLUMN_OF = {id: "id", state: "status", note: "evidence", owner: "owner", date: "due", checker: "checker", checked: "checked", substance: "substance"}
// What the names of a sheet of clauses begin with: not every workbook has that of what names nobody, or of other nations.
export const PREFIXES = ["safon_", "safon_nobody_", "safon_elsewhere_"]
const LOGICAL = {0: "FALSE", 1: "TRUE"}

const parsed = (files, name) => {
  if (!files.has(name)) throw new Unreadable("not-ours")
  const tree = new DOMParser().parseFromString(new TextDecoder().decode(files.get(name)), "application/xml")
  if (tree.querySelector("parsererror") || tree.doctype) throw new Unreadable("broken")
  return tree
}
const all = (tree, name) => [...tree.getElementsByTagNameNS("*", name)]
const textOf = (element) => all(element, "t").filter((part) => part.parentNode.localName !== "rPh").map((part) => part.textContent).join("")
const order = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

// Workbooks of other programs, and of other forms of the same, are archives too.
const OTHER = [["xl/workbook.bin", ".xlsb"], ["content.xml", ".ods"], ["Index/Document.iwa", ".numbers"], ["Index.zip", ".numbers"]]
const refused = (files) => {
  const form = OTHER.find(([name]) => files.has(name))?.[1]
  const kind = files.has("mimetype") ? new TextDecoder().decode(files.get("mimetype")) : ""
  return form && (form !== ".ods" || kind.includes("spreadsheet")) ? new Unreadable("save-as", {form}) : new Unreadable("not-ours")
}

// Returns for each sheet that names lead to where its columns are, by what they hold, and at which row it begins.
const namedSheets = (book) => {
  const sheets = new Map()
  for (const name of all(book, "definedName")) {
    const prefix = PREFIXES.find((one) => Object.values(COLUMN_OF).some((column) => one + column === name.getAttribute("name")))
    const place = /^'?(.*?)'?!\$([A-Z]{1,3})\$(\d+)/.exec(name.textContent)
    if (!prefix || !place) continue
    const called = place[1].replaceAll("''", "'"), known = sheets.get(called) ?? {columns: {}, from: Infinity}
    known.columns[Object.keys(COLUMN_OF).find((one) => prefix + COLUMN_OF[one] === name.getAttribute("name"))] = order(place[2]) - 1
    known.from = Math.min(known.from, Number(place[3]))
    sheets.set(called, known)
  }
  for (const [called, {columns}] of sheets) if (columns.id === undefined || columns.state === undefined) sheets.delete(called)
  return sheets
}

// Returns the sheets of a workbook, each with its tree and what names say of its columns.
const opened = (files) => {
  if (!files.has("xl/workbook.xml")) throw refused(files)
  const book = parsed(files, "xl/workbook.xml"), known = namedSheets(book), ways = parsed(files, "xl/_rels/workbook.xml.rels")
  const strings = files.has("xl/sharedStrings.xml") ? all(parsed(files, "xl/sharedStrings.xml"), "si").map(textOf) : []
  const late = ["1", "true"].includes(all(book, "workbookPr")[0]?.getAttribute("date1904"))
  return all(book, "sheet").flatMap((sheet) => {
    const id = [...sheet.attributes].find((one) => one.localName === "id" && one.prefix)?.value
    const way = all(ways, "Relationship").find((one) => one.getAttribute("Id") === id)?.getAttribute("Target") ?? ""
    const path = way.startsWith("/") ? way.slice(1) : `xl/${way}`, name = sheet.getAttribute("name")
    return files.has(path) ? [{path, name, tree: parsed(files, path), known: known.get(name), strings, late, comments: commentsOn(files, path)}] : []
  })
}

// Returns what people have written on cells of a sheet as comments, by row. Excel keeps a copy of a conversation there too,
// below a notice of its own.
const NOTICE = /^\[Threaded comment\][\s\S]*?linkid=\d+\s+Comment:\s*/
const commentsOn = (files, path) => {
  const ways = path.replace(/([^/]+)$/, "_rels/$1.rels"), found = new Map()
  const links = files.has(ways) ? all(parsed(files, ways), "Relationship") : []
  for (const link of links.filter((each) => each.getAttribute("Type")?.endsWith("/comments"))) {
    const place = new URL(link.getAttribute("Target"), `file:///${path}`).pathname.slice(1)
    for (const comment of files.has(place) ? all(parsed(files, place), "comment") : []) {
      const row = Number(/\d+$/.exec(comment.getAttribute("ref"))?.[0]), text = textOf(comment).replace(NOTICE, "").trim()
      if (row && text) found.set(row, [...(found.get(row) ?? []), text])
    }
  }
  return found
}

const valueOf = (cell, strings) => {
  if (cell.getAttribute("t") === "inlineStr") return textOf(cell)
  // A formula that no program has worked out has no value: what stands there is the formula itself.
  const formula = cell.getAttribute("t") !== "str" && all(cell, "f")[0]?.textContent
  const value = all(cell, "v")[0]?.textContent || (formula ? `=${formula}` : "")
  if (cell.getAttribute("t") === "b") return LOGICAL[value] ?? value
  return cell.getAttribute("t") === "s" ? strings[Number(value)] ?? "" : value
}
// Returns the cells of a row by place; a program may leave out where a cell stands, when it follows the one before.
const cellsOf = (row) => {
  const cells = new Map()
  let next = 0
  for (const cell of all(row, "c")) {
    const letters = cell.getAttribute("r")?.replace(/\d+$/, "")
    const at = letters ? order(letters) - 1 : next
    cells.set(at, cell)
    next = at + 1
  }
  return cells
}
// What stands further to the right is below no head that anybody reads. It follows the last column, so that a row of
// sixteen thousand cells is never made for one.
const MOST_COLUMNS = 200
const rowOf = (row, at, strings, comments) => {
  const found = cellsOf(row), near = [...found.keys()].filter((place) => place < MOST_COLUMNS), number = Number(row.getAttribute("r")) || at + 1
  const read = (cell) => {
    const text = cell ? valueOf(cell, strings).trim() : ""
    return {text, isNumber: Boolean(text) && ["n", null].includes(cell?.getAttribute("t") ?? null)}
  }
  const cells = Array.from({length: Math.max(-1, ...near) + 1}, (_, place) => read(found.get(place)))
  const far = [...found].filter(([place]) => place >= MOST_COLUMNS).map(([, cell]) => read(cell))
  return {number, cells: [...cells, ...far], beside: comments.get(number) ?? []}
}

// Returns the rows of answers on all sheets of a workbook as they are written, and the heads of columns that were not
// read. The columns are those that names lead to, or else those that a head names.
export const fromWorkbook = async (buffer, said) => {
  const heads = headsOf(said), sheets = opened(await unzip(buffer))
  const tables = sheets.map(({tree, known, strings, late, name, comments}) => {
    const found = answersIn(all(tree, "row").map((row, at) => rowOf(row, at, strings, comments)), heads, known, late)
    return found && {name, ...found}
  }).filter(Boolean)
  if (!tables.length) throw sheets.length ? new Unreadable("no-head", {said: sheets.map(({name}) => name).join(", ").slice(0, 80)}) : new Unreadable("not-ours")
  const rows = tables.flatMap((table, at) => table.rows.map((row) => (at ? {...row, row: `${row.row} (${table.name})`} : row)))
  return {rows, unread: [...new Set(tables.flatMap(({unread}) => unread))]}
}

// oxlint-disable-next-line no-control-regex -- these are the letters that XML does not allow
const allowed = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")

const made = (tree, name) => tree.createElementNS(tree.documentElement.namespaceURI, name)
const lettersOf = (place) => (place > 25 ? lettersOf(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + place % 26)

const fill = (tree, row, cells, column, text, asDay) => {
  let cell = cells.get(column)
  if (!cell) {
    cell = made(tree, "c")
    cell.setAttribute("r", `${lettersOf(column)}${row.getAttribute("r")}`)
    const after = [...cells].find(([place]) => place > column)?.[1] ?? null
    row.insertBefore(cell, after)
  }
  cell.replaceChildren()
  cell.removeAttribute("t")
  if (asDay && isDay(text)) {
    const value = made(tree, "v")
    value.textContent = String(numberOfDay(text))
    cell.append(value)
    return
  }
  const inside = made(tree, "is"), words = made(tree, "t")
  words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve")
  words.textContent = allowed(text)
  inside.append(words)
  cell.setAttribute("t", "inlineStr")
  cell.append(inside)
}

// Returns the workbook in `buffer` with answers in it, as a blob; `words` are the states in its language.
export const intoWorkbook = async (buffer, answers, words) => {
  const files = await unzip(buffer)
  for (const {path, tree, known, strings} of opened(files).filter((sheet) => sheet.known)) {
    const {columns} = known
    for (const row of all(tree, "row").slice(1)) {
      const cells = cellsOf(row), id = cells.get(columns.id), given = id && answers.get(valueOf(id, strings))
      if (!given) continue
      if (given.state) fill(tree, row, cells, columns.state, words[given.state])
      for (const field of FIELDS) if (given[field] && columns[field] !== undefined) fill(tree, row, cells, columns[field], given[field], DAYS.includes(field))
      // As it was when the answer was given, so that a change shows when it is read again.
      if (columns.substance !== undefined) fill(tree, row, cells, columns.substance, given.substance)
    }
    files.set(path, new TextEncoder().encode(new XMLSerializer().serializeToString(tree)))
  }
  // What a program had worked out before is worked out anew when the file is opened.
  const book = parsed(files, "xl/workbook.xml"), calc = all(book, "calcPr")[0]
  if (calc) { calc.setAttribute("fullCalcOnLoad", "1"); files.set("xl/workbook.xml", new TextEncoder().encode(new XMLSerializer().serializeToString(book))) }
  return zip(files)
}
