// Narrows the list of clauses to what is ticked and typed, keeps that in the address, and puts rows in another order.
// Without this script the whole list and the fixed pages stand. Nothing is stored.
import {bare, choicesOf, narrowed, ordersOf, spaced, waysOf} from "./narrowing.js"

const root = document.querySelector("[data-sf-narrow]")
const find = (selector) => root.querySelector(selector)
const form = find("form"), search = find("[name=within]"), order = find("[name=sort]"), flat = find(".sf-flat")
const status = find(".sf-count"), chosenList = find(".sf-chosen"), clear = find("[data-sf-clear]")
const none = find("[data-sf-none]"), share = find("[data-sf-copy]"), unnamed = find("[data-sf-unnamed]")
const toList = find("[data-sf-told]")
const runs = [...root.querySelectorAll(".sf-run")]

const options = [...form.querySelectorAll("input[type=checkbox]")].map((input) => ({
  input, atFirst: input.defaultChecked, name: input.name, value: input.value, shown: input.parentElement.querySelector("small"),
  words: input.parentElement.querySelector("span").textContent,
}))
const facetOf = options.map((option) => option.name)
const valuesOf = (facet) => options.filter((option) => option.name === facet).map((option) => option.value)
const place = new Map(options.map((option, at) => [`${option.name} ${option.value}`, at])), agencies = valuesOf("agency")

const language = document.documentElement.lang
const textOf = (item) => { let text = null; return () => (text ??= (language === "cy" ? spaced : bare)(item.textContent)) }
const rows = runs.flatMap((run) => [...run.querySelectorAll("li[data-id]")].map((item) => ({
  item, run, home: item.parentElement, text: textOf(item),
  places: choicesOf(item.dataset, run.dataset, agencies).map((choice) => place.get(choice)).filter((at) => at !== undefined),
})))

// The page lists the strengths in their order.
const orders = ordersOf(valuesOf("strength"))
let ordered = ""
const arrange = (wanted) => {
  if (wanted === ordered) return
  ordered = wanted
  if (orders[wanted]) flat.append(...[...rows].sort((one, other) => orders[wanted](one.item.dataset, other.item.dataset)).map((row) => row.item))
  else for (const row of rows) row.home.append(row.item)
  flat.hidden = !orders[wanted]
}

const narrow = () => {
  const chosen = options.map((option) => option.input.checked)
  const words = waysOf(search.value, language), full = new Set()
  const {fits, counts} = narrowed(rows, facetOf, chosen, words)
  rows.forEach((row, at) => {
    if (row.item.hidden === fits[at]) row.item.hidden = !fits[at]
    if (fits[at]) full.add(row.run)
  })
  const showing = fits.filter(Boolean).length, nations = chosen.some((ticked, at) => ticked && facetOf[at] === "in")
  const all = nations ? rows.filter((row) => row.places.some((at) => chosen[at] && facetOf[at] === "in")).length : rows.length
  for (const run of runs) { const hide = Boolean(ordered) || !full.has(run); if (run.hidden !== hide) run.hidden = hide }
  options.forEach((option, o) => {
    const told = String(counts[o])
    if (option.shown.textContent !== told) option.shown.textContent = told
    option.input.parentElement.classList.toggle("sf-tick--none", counts[o] === 0)
  })
  const told = root.dataset.showing.replace("{n}", showing).replace("{all}", all)
  if (status.textContent !== told) status.textContent = toList.textContent = told
  none.hidden = showing > 0
  // What names nobody is in no choice of an agency or a role.
  if (unnamed) unnamed.hidden = !options.some(({name, input}) => input.checked && ["agency", "role"].includes(name))
}

form.addEventListener("change", () => form.classList.add("sf-filter--used"))

// What is ticked from the start (Wales) stands in no address; where none of such a group is ticked, the address says so.
const ANY = "any"
const firstFacets = [...new Set(options.filter((option) => option.atFirst).map((option) => option.name))]
const isAsAtFirst = (facet) => options.every((option) => option.name !== facet || option.input.checked === option.atFirst)
const state = () => {
  const query = new URLSearchParams()
  for (const option of options) if (option.input.checked && !(firstFacets.includes(option.name) && isAsAtFirst(option.name))) query.append(option.name, option.value)
  for (const facet of firstFacets) if (!isAsAtFirst(facet) && !query.has(facet)) query.set(facet, ANY)
  if (search.value.trim()) query.set("within", search.value.trim())
  if (order.value) query.set("sort", order.value)
  return query
}
const restore = () => {
  const query = new URLSearchParams(location.search)
  for (const option of options) {
    option.input.checked = query.has(option.name) ? query.getAll(option.name).includes(option.value) : option.atFirst
    if (option.input.checked) option.input.closest("fieldset").parentElement.open = true
  }
  search.value = query.get("within") ?? ""
  order.value = orders[query.get("sort")] ? query.get("sort") : ""
}
const showChosen = () => {
  chosenList.replaceChildren(...options.filter((option) => option.input.checked).map((option) => {
    const item = document.createElement("li"), button = document.createElement("button")
    button.type = "button"
    button.className = "sf-i sf-i--close"
    button.textContent = option.words
    button.setAttribute("aria-label", chosenList.dataset.remove.replace("{name}", () => option.words))
    button.addEventListener("click", () => {
      const at = [...chosenList.children].indexOf(item)
      option.input.checked = false
      changed()
      const next = chosenList.children[Math.min(at, chosenList.children.length - 1)]
      ;(next ? next.firstElementChild : search).focus()
    })
    item.dataset.words = option.words // what paper says in place of the button
    item.append(button)
    return item
  }))
  chosenList.hidden = !chosenList.children.length
  clear.hidden = !state().size
}
const show = () => {
  arrange(order.value)
  narrow()
  showChosen()
  share.dataset.sfCopy = location.pathname + location.search
  // The same view in the other language.
  for (const link of document.querySelectorAll("a[data-sf-language]")) link.search = location.search
}
const keep = (how) => {
  const query = state().toString()
  history[how](null, "", query ? `?${query}` : location.pathname)
  show()
}
const changed = () => keep("pushState")

form.addEventListener("submit", (event) => event.preventDefault())
form.addEventListener("change", (event) => { if (event.target !== search) changed() })
order.addEventListener("change", changed)
let waiting = 0
search.addEventListener("input", () => {
  cancelAnimationFrame(waiting)
  waiting = requestAnimationFrame(() => keep("replaceState"))
})
clear.addEventListener("click", () => {
  for (const option of options) option.input.checked = option.atFirst
  search.value = order.value = ""
  changed()
  search.focus()
})
addEventListener("popstate", () => { restore(); show() })

if (matchMedia("(max-width: 59.98em)").matches) find(".sf-filter__all").open = false
restore()
show()
