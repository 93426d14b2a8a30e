// Narrows the list of clauses to what is ticked and typed, keeps that in the address, and puts rows in another order.
// Without this script the whole list and the fixed pages stand. Nothing is stored.
(() => {
  "use strict"
  const root = document.querySelector("[data-sf-narrow]")
  if (!root) return
  const find = (selector) => root.querySelector(selector)
  const form = find("form"), search = find("[name=within]"), order = find("[name=sort]"), flat = find(".sf-flat")
  const status = find(".sf-count"), chosenList = find(".sf-chosen"), clear = find("[data-sf-clear]")
  const none = find("[data-sf-none]"), share = find("[data-sf-copy]"), unnamed = find("[data-sf-unnamed]")
  const runs = [...root.querySelectorAll(".sf-run")]

  // Capitals, accents and the kind of apostrophe count for nothing.
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase()

  const options = [...form.querySelectorAll("input[type=checkbox]")].map((input) => ({
    input, name: input.name, value: input.value, shown: input.parentElement.querySelector("small"),
    words: input.parentElement.querySelector("span").textContent,
  }))
  const facets = [...new Set(options.map((option) => option.name))]
  const facetOf = options.map((option) => facets.indexOf(option.name))
  const place = new Map(options.map((option, at) => [`${option.name} ${option.value}`, at]))
  const everyAgency = options.flatMap((option, at) => (option.name === "agency" ? [at] : []))

  const placesOf = (row, run) => {
    const who = row.dataset.who.split(" ").filter(Boolean), found = []
    if (who.includes("all")) found.push(...everyAgency)
    const keys = [
      ...who.flatMap((one) => [`agency ${one}`, `role ${one}`]), `strength ${row.dataset.strength}`,
      `class ${row.dataset.class}`, `time ${"time" in row.dataset ? "yes" : "no"}`, `theme ${run.dataset.theme}`,
      `standard ${run.dataset.document}`, `in ${run.dataset.in}`,
    ]
    if (!who.length) keys.push("nobody yes")
    for (const key of keys) if (place.has(key)) found.push(place.get(key))
    return [...new Set(found)]
  }
  const rows = runs.flatMap((run) => [...run.querySelectorAll("li[data-id]")].map((item) => ({
    item, run, home: item.parentElement, places: placesOf(item, run), text: null,
  })))
  const textOf = (row) => (row.text ??= bare(row.item.textContent))

  const strengths = ["must", "should", "may", "none"]
  const time = (row) => (row.item.dataset.time === undefined ? Infinity : Number(row.item.dataset.time) || 1e9)
  const orders = {
    strength: (one, other) => strengths.indexOf(one.item.dataset.strength) - strengths.indexOf(other.item.dataset.strength),
    time: (one, other) => { const a = time(one), b = time(other); return a === b ? 0 : a - b },
  }
  let ordered = ""
  const arrange = (wanted) => {
    if (wanted === ordered) return
    ordered = wanted
    if (orders[wanted]) flat.append(...[...rows].sort(orders[wanted]).map((row) => row.item))
    else for (const row of rows) row.home.append(row.item)
    flat.hidden = !orders[wanted]
  }

  const narrow = () => {
    const chosen = options.map((option) => option.input.checked)
    const active = facets.map((name, at) => at).filter((at) => options.some((option, o) => chosen[o] && facetOf[o] === at))
    const words = bare(search.value).split(/\s+/).filter(Boolean)
    const counts = new Int32Array(options.length), full = new Set()
    let showing = 0
    for (const row of rows) {
      let missed = words.every((word) => textOf(row).includes(word)) ? 0 : 2, by = -1
      for (const facet of active) {
        if (missed > 1) break
        if (!row.places.some((o) => chosen[o] && facetOf[o] === facet)) { missed += 1; by = facet }
      }
      // A choice counts what would show if it were ticked: rows that fit all else.
      if (missed < 2) for (const o of row.places) if (missed === 0 || facetOf[o] === by) counts[o] += 1
      const hide = missed > 0
      if (row.item.hidden !== hide) row.item.hidden = hide
      if (!hide) { showing += 1; full.add(row.run) }
    }
    for (const run of runs) { const hide = Boolean(ordered) || !full.has(run); if (run.hidden !== hide) run.hidden = hide }
    options.forEach((option, o) => {
      const told = String(counts[o])
      if (option.shown.textContent !== told) option.shown.textContent = told
      option.input.parentElement.classList.toggle("sf-tick--none", counts[o] === 0)
    })
    const told = root.dataset.showing.replace("{n}", showing).replace("{all}", rows.length)
    if (status.textContent !== told) status.textContent = told
    none.hidden = showing > 0
    // What names nobody is in no choice of an agency or a role.
    if (unnamed) unnamed.hidden = !options.some(({name, input}) => input.checked && ["agency", "role"].includes(name))
  }

  const state = () => {
    const query = new URLSearchParams()
    for (const option of options) if (option.input.checked) query.append(option.name, option.value)
    if (search.value.trim()) query.set("within", search.value.trim())
    if (order.value) query.set("sort", order.value)
    return query
  }
  const restore = () => {
    const query = new URLSearchParams(location.search)
    for (const option of options) {
      option.input.checked = query.getAll(option.name).includes(option.value)
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
    for (const option of options) option.input.checked = false
    search.value = order.value = ""
    changed()
    search.focus()
  })
  addEventListener("popstate", () => { restore(); show() })

  if (matchMedia("(max-width: 59.98em)").matches) find(".sf-filter__all").open = false
  restore()
  show()
})()
