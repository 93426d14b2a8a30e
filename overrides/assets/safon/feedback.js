// Says of an engagement what is true now, where the page was built before it opened or closed.
// Without this script a page says what was true when it was built.
(() => {
  "use strict"
  const rounds = [...document.querySelectorAll("[data-sf-opens], [data-sf-closes]")]
  const standing = document.querySelectorAll("[data-sf-standing]")
  if (!rounds.length) return
  const instants = ({ sfOpens, sfCloses }) => [sfOpens ? Date.parse(sfOpens) : -Infinity, sfCloses ? Date.parse(sfCloses) : Infinity]
  const longest = 2 ** 31 - 1 // milliseconds that a timer can wait

  const tell = () => {
    const now = Date.now()
    let open = false
    let next = Infinity
    for (const round of rounds) {
      const [opens, closes] = instants(round.dataset)
      const state = now >= closes ? "after" : now < opens ? "before" : "open"
      for (const part of round.querySelectorAll("[data-sf-when]")) part.hidden = part.dataset.sfWhen !== state
      open ||= state === "open" && round.querySelector("a.sf-way, .sf-letter") !== null
      next = Math.min(next, ...[opens, closes].filter((instant) => instant > now))
    }
    for (const each of standing) each.hidden = open
    if (next < Infinity) setTimeout(tell, Math.min(next - now, longest))
  }
  tell()
  // A page that was kept, or a device that slept, may show an old state.
  addEventListener("pageshow", (event) => { if (event.persisted) tell() })
})()

// Narrows the links of the page for teams to those that hold all words; without this script all of them are there.
;(() => {
  "use strict"
  const field = document.querySelector("[data-sf-links]")
  if (!field) return
  const input = field.querySelector("input"), said = field.querySelector("output")
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const folds = [...document.querySelectorAll("details.sf-fold")].map((fold) => ({
    fold, name: bare(fold.firstElementChild.textContent), rows: [...fold.querySelectorAll("li")],
  }))
  const all = folds.reduce((sum, { rows }) => sum + rows.length, 0)

  const narrow = () => {
    const words = bare(input.value).split(/\s+/).filter(Boolean)
    let shown = 0
    for (const { fold, name, rows } of folds) {
      let here = 0
      for (const row of rows) {
        const text = `${name} ${bare(row.textContent)}`
        row.hidden = !words.every((word) => text.includes(word))
        here += row.hidden ? 0 : 1
      }
      fold.hidden = !here
      fold.open = words.length > 0 && here > 0
      shown += here
    }
    said.value = words.length ? said.dataset.sfShowing.replace("{n}", shown).replace("{all}", all) : ""
  }
  const open = () => {
    const fold = document.getElementById(location.hash.slice(1))
    if (fold && fold.matches("details.sf-fold")) fold.open = true
  }
  input.addEventListener("input", narrow)
  addEventListener("hashchange", open)
  field.hidden = false
  open()
})()
