// Keeps the reader's place when the language changes, and a choice of language where the reader asked to keep it.
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
    const link = event.target.closest && event.target.closest("a[data-sf-language], .sf-tools a[hreflang]")
    if (!link) return
    const language = link.hreflang
    if ((tick && tick.checked) || (!tick && remembered() !== null)) remember(language)
    // The same clause, where the address names one and the link does not name another.
    if (location.hash.startsWith("#clause-") && !link.hash) link.hash = location.hash
  })

  // Root and short addresses lead on to a remembered language, unless the reader came to change it.
  if (document.body.hasAttribute("data-sf-follow") && location.hash !== "#choose") {
    const link = document.querySelector(`a[data-sf-language="${remembered() === "cy" ? "cy" : "en"}"]`)
    if (remembered() !== null && link) location.replace(link.href)
  }
})()
