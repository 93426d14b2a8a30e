// Before the page is drawn: that scripts run, and the choice of light or dark. All else comes while the page is read.
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
})()
