// Narrows the links of the page for teams to those that hold all words; without this script all of them are there.
(() => {
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
