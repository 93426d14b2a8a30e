// Keeps the reader's place, whatever it is, when the language changes, and a choice of language where the reader asked to keep it.
// Pages work without this script. Nothing is stored but the choice itself, in the reader's own browser.
(() => {
  "use strict"
  const key = "safon.language"
  const remembered = () => {
    try { return localStorage.getItem(key) } catch { return null }
  }
  const remember = (language) => {
    try { localStorage.setItem(key, language) } catch { /* storage is switched off: nothing to keep */ }
  }

  // Both languages of a page have the same headings in the same order, but what an author wrote names its own in each.
  // So a heading goes along with its place among the others: #narrative-finding-them~7. All else has one name in both.
  const headings = () => [...document.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)[id]")]
  const named = (hash) => {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))) } catch { return null }
  }
  const placeToKeep = () => {
    const here = location.hash.length > 1 && !document.body.hasAttribute("data-sf-follow") && named(location.hash)
    if (!here) return ""
    const place = location.hash.startsWith("#clause-") ? -1 : headings().indexOf(here)
    return place < 0 ? location.hash : `${location.hash}~${place}`
  }
  const [, kept, place] = /^(#.+)~(\d+)$/.exec(location.hash) ?? []
  const there = kept && (named(kept) ?? headings()[Number(place)])
  if (there) location.replace(`#${encodeURIComponent(there.id)}`)

  const box = document.querySelector("[data-sf-remember]")
  const tick = box && box.querySelector("input")
  if (box) {
    box.hidden = false
    tick.checked = remembered() !== null
    tick.addEventListener("change", () => {
      if (!tick.checked) try { localStorage.removeItem(key) } catch { /* nothing was kept */ }
    })
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[data-sf-language], .sf-tools a[lang]")
    if (!link) return
    const language = link.lang
    if ((tick && tick.checked) || (!tick && remembered() !== null)) remember(language)
    // The same place, where the address names one and the link does not name another.
    if (!link.hash || link.dataset.sfKept) { link.hash = placeToKeep(); link.dataset.sfKept = "yes" }
  })

  // Root and short addresses lead on to a remembered language, unless the reader came to change it.
  if (document.body.hasAttribute("data-sf-follow") && location.hash !== "#choose") {
    const link = document.querySelector(`a[data-sf-language="${remembered() === "cy" ? "cy" : "en"}"]`)
    if (remembered() !== null && link) location.replace(link.href)
  }
})()
