// Before the page is drawn: that scripts run, the choice of light or dark, and what the theme's script expects to find.
// What the rest of the page's script moves is held back by the styles until that has run.
(() => {
  "use strict"
  document.documentElement.classList.replace("no-js", "js")
  const letGo = () => { for (const held of document.querySelectorAll("[data-sf-held]")) held.removeAttribute("data-sf-held") }
  addEventListener("DOMContentLoaded", () => setTimeout(letGo)) // after the rest, also where that failed
  try {
    const theme = localStorage.getItem("safon.theme")
    if (theme === "light" || theme === "dark") document.documentElement.dataset.sfTheme = theme
  } catch { /* storage is switched off: the system's choice stands */ }
  const scope = new URL(document.currentScript.dataset.scope || ".", location)
  window.__md_scope = scope
  window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
  window.__md_get = (key, store = localStorage, at = scope) => {
    try { return JSON.parse(store.getItem(`${at.pathname}.${key}`)) } catch { return null }
  }
  window.__md_set = () => { /* nothing is stored but the reader's own choices */ }
})()
