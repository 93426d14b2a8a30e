// The answers of several teams side by side. Files are read in the browser and kept nowhere: they go when the page does.
import {FIELDS, isEmpty} from "./answers.js"
import {KINDS, answered, asOne, compared, counted} from "./compare.js"
import {download, readFile} from "./exchange.js"
import {Unreadable, hasLostLetters, toCsv, toJson} from "./files.js"
import {readRows} from "./rows.js"
import {intoWorkbook} from "./workbook.js"

const root = document.querySelector("[data-sf-together]")
const said = JSON.parse(root.dataset.said), own = JSON.parse(root.dataset.words)
const language = document.documentElement.lang === "cy" ? "cy" : "en", words = said.states[language]
const say = (text, gaps = {}) => text.replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(gaps, name) ? gaps[name] : gap))
const find = (selector) => root.querySelector(selector)
const [status, named] = find("[role=status]").children
const items = [...root.querySelectorAll("li[data-id]")], show = find("#show-together"), list = find("[data-sf-teams]")
const made = (tag, text, more = {}) => Object.assign(document.createElement(tag), {textContent: text, ...more})
let teams = []
const MOST_TEAMS = 40, MOST_NAMED = 1000

let known = null
const allKnown = async () => {
  known ??= fetch(root.dataset.known).then((found) => { if (!found.ok) throw new Error(); return found.json() }).then((read) => read.clauses)
  try { return await known } catch { known = null; throw new Unreadable("offline") }
}

// One line for what a team said, with what stood beside it in its own file.
const toldOf = (answer) => [answer.state && words[answer.state], ...FIELDS.map((field) => answer[field])].filter(Boolean).join(" · ")
const lineOf = ({name, answer}, item) => {
  const line = made("li", ""), isOld = answer && !isEmpty(answer) && answer.substance && answer.substance !== item?.dataset.substance
  const text = answer && !isEmpty(answer) ? toldOf(answer) : own.silent
  line.append(made("b", name), ` ${text}`)
  if (isOld && item) line.append(" ", made("small", own.changed))
  for (const one of answer?.others ?? []) line.append(made("div", say(said.messages.imported, {states: toldOf(one)})))
  return line
}

// A bar for each kind, as wide as its share. The cells beside it say the same in numbers.
const SVG = "http://www.w3.org/2000/svg"
const barOf = (counts, all) => {
  const picture = document.createElementNS(SVG, "svg")
  picture.setAttribute("class", "sf-together__bar")
  picture.setAttribute("aria-hidden", "true")
  let at = 0
  for (const kind of KINDS) {
    const part = document.createElementNS(SVG, "rect"), width = all ? (counts[kind] / all) * 100 : 0
    for (const [name, value] of Object.entries({class: `sf-together__${kind}`, x: `${at}%`, y: 0, width: `${width}%`, height: "100%"})) part.setAttribute(name, value)
    picture.append(part)
    at += width
  }
  return picture
}
// A standard of which nothing is shown is shown before the link leads there.
const linkTo = (name, anchor) => {
  const link = made("a", name, {href: `#${anchor}`})
  link.addEventListener("click", (event) => {
    if (!document.getElementById(anchor).closest(".sf-run").hidden) return
    event.preventDefault()
    show.value = ""
    refresh()
    location.hash = anchor
  })
  return link
}
const rowOf = (name, ids, anchor) => {
  // Stacked on a phone, a table would lose what its parts are, but for these roles.
  const row = made("tr", "", {role: "row"}), head = made("th", "", {scope: "row", role: "rowheader"}), found = counted(teams, ids)
  head.append(anchor ? linkTo(name, anchor) : name, barOf(found, ids.length))
  row.append(head, ...KINDS.map((kind) => {
    const cell = made("td", String(found[kind]), {role: "cell"})
    cell.dataset.kind = own.kinds[kind]
    return cell
  }))
  return row
}
// A local set stands among the rest where a team has answered to it, and counts for nobody else. Its clauses begin with
// the letters of the set.
const setOf = (id) => /^[A-Z]*/.exec(id)[0]
let sets = new Set([""])
const counts = (item) => sets.has(setOf(item.dataset.id))
const showTable = () => {
  const runs = [...root.querySelectorAll(".sf-run")].map((run) => [run, [...run.querySelectorAll("li[data-id]")].filter(counts).map((item) => item.dataset.id)]).filter(([, ids]) => ids.length)
  find("tbody").replaceChildren(...runs.map(([run, ids]) => rowOf(run.querySelector("h2 a, h3 a").textContent.trim(), ids, run.getAttribute("aria-labelledby"))))
  find("tfoot").replaceChildren(rowOf(own.all, items.filter(counts).map((item) => item.dataset.id)))
}

const showItem = (item) => {
  const {kind, said: lines} = compared(teams, item.dataset.id), place = item.querySelector(".sf-together__said")
  item.dataset.kind = kind
  place.replaceChildren(made("p", own.kinds[kind], {className: `sf-together__kind sf-together__kind--${kind}`}), made("ul", ""))
  place.lastChild.append(...lines.filter(({answer}) => kind !== "silent" || (answer && !isEmpty(answer))).map((line) => lineOf(line, item)))
  item.hidden = !counts(item) || (Boolean(show.value) && (show.value === "said" ? kind === "silent" : kind !== show.value))
}
const showApart = () => {
  const here = new Set(items.map((item) => item.dataset.id)), gone = [...answered(teams)].filter((id) => !here.has(id))
  find(".sf-apart").hidden = !gone.length
  find(".sf-apart ul").replaceChildren(...gone.map((id) => {
    const line = made("li", `${id} `), inside = made("ul", "")
    inside.append(...compared(teams, id).said.filter(({answer}) => answer).map((each) => lineOf(each)))
    line.append(inside)
    return line
  }))
}
const showTeams = () => list.replaceChildren(...teams.map((team, at) => {
  const line = made("li", ""), label = made("label", `${own.team} `), input = made("input", "", {value: team.name, maxLength: 60, autocomplete: "off"})
  input.addEventListener("change", () => { team.name = input.value.trim() || team.file; refresh() })
  label.append(input)
  const drop = made("button", own.drop, {type: "button", className: "sf-button sf-i sf-i--delete"})
  drop.append(made("span", ` ${team.name}`, {className: "sf-sr"}))
  drop.addEventListener("click", () => { teams = teams.filter((each) => each !== team); refresh(); (list.querySelectorAll("input")[Math.max(0, at - 1)] ?? find("[data-add]")).focus() })
  line.append(label, made("small", ` ${say(own.answers, {n: team.answers.size, file: team.file})} `), drop)
  return line
}))
const refresh = () => {
  showTeams()
  find("[data-sf-result]").hidden = teams.length < 2
  find("[data-sf-more]").hidden = teams.length !== 1
  if (teams.length < 2) return
  sets = new Set(["", ...[...answered(teams)].map(setOf)])
  items.forEach(showItem)
  for (const run of root.querySelectorAll(".sf-run")) run.hidden = !run.querySelector("li[data-id]:not([hidden])")
  const told = counted(teams, items.filter(counts).map((item) => item.dataset.id))
  find("[data-sf-told]").textContent = KINDS.map((kind) => `${own.kinds[kind]}: ${told[kind]}`).join(" · ")
  showTable()
  showApart()
}

const attempt = async (name, act) => {
  try { await act() } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return `${name}${say(said.messages[error.reason], error.gaps)}`
  }
  return ""
}
// A name that no other team has.
const free = (name) => {
  const used = new Set(teams.map((team) => team.name))
  let another = name
  for (let at = 2; used.has(another); at += 1) another = `${name} (${at})`
  return another
}
const readOne = async (file, told) => {
  const [{rows, unread}, clauses] = await Promise.all([readFile(file, said), allKnown()])
  const found = readRows(rows, clauses, said), name = free(file.name.replace(/\.[^.]+$/, "").replace(/^safon-/, ""))
  teams.push({name, file: file.name, answers: new Map(found.read.map((one) => [one.id, one]))})
  const parts = [["read", found.read.length, found.read.length], ["moved", found.moved], ["unreadable", found.left]].filter(([, n, always]) => n || always !== undefined).map(([key, n]) => say(said.messages[key], {n}))
  if (unread.length) parts.push(say(said.messages.unread, {said: unread.join(", ").slice(0, 200)}))
  if (hasLostLetters(rows)) parts.push(said.messages.letters)
  told.push(...found.told.map(([key, gaps]) => `${file.name}: ${say(said.messages[key], gaps)}`))
  return `${file.name}: ${parts.join(" ")}`
}

const input = find("input[type=file]")
find("[data-add]").addEventListener("click", () => input.click())
input.addEventListener("change", async () => {
  const files = [...input.files], told = [], summary = []
  input.value = ""
  for (const file of files) {
    if (teams.length >= MOST_TEAMS) { summary.push(say(own.most, {n: MOST_TEAMS, file: file.name})); continue }
    const trouble = await attempt(`${file.name}: `, async () => { summary.push(await readOne(file, told)) })
    if (trouble) summary.push(trouble)
  }
  refresh()
  status.textContent = summary.join(" ")
  const more = told.length - MOST_NAMED
  named.replaceChildren(...told.slice(0, MOST_NAMED).map((text) => made("li", text)), ...(more > 0 ? [made("li", say(said.messages["unnamed-rows"], {n: more}))] : []))
})
show.addEventListener("change", refresh)

const substances = new Map(items.map((item) => [item.dataset.id, item.dataset.substance]))
const whole = () => [...new Set([...substances.keys(), ...answered(teams)])].map((id) => asOne(teams, id, words, substances.get(id))).filter(Boolean)
const exportAs = {
  json: () => download(toJson(whole()), "safon-together.json", "application/json"),
  csv: () => download(toCsv(whole()), "safon-together.csv", "text/csv;charset=utf-8"),
  xlsx: async () => {
    const found = await fetch(root.dataset.workbook).catch(() => null)
    if (!found?.ok) throw new Unreadable("offline")
    const given = new Map(whole().map((one) => [one.id, one]))
    download(await intoWorkbook(await found.arrayBuffer(), given, words), "safon-together.xlsx")
  },
}
for (const button of root.querySelectorAll("[data-export]")) {
  button.addEventListener("click", async () => { status.textContent = await attempt("", () => exportAs[button.dataset.export]()) })
}
for (const item of items) item.append(made("div", "", {className: "sf-answer sf-together__said"}))
// What was read is kept nowhere else.
addEventListener("beforeunload", (event) => { if (teams.length > 1) event.preventDefault() })
find("[data-sf-tools]").hidden = false
refresh()
