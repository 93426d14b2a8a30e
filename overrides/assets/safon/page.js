// What a page can do besides being read: copy a clause's link, print, switch between light and dark.
// Where no script runs, the styles hide the buttons.
(() => {
  "use strict"
  const dark = () => {
    const chosen = document.documentElement.dataset.sfTheme
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
  }
  const say = (button, words) => {
    const before = button.textContent
    button.textContent = words
    setTimeout(() => { button.textContent = before }, 2500)
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest("button")
    if (!button) return
    if ("sfThemeSwitch" in button.dataset) {
      const theme = dark() ? "light" : "dark"
      document.documentElement.dataset.sfTheme = theme
      try { localStorage.setItem("safon.theme", theme) } catch { /* it holds for this page */ }
    }
    if ("sfPrint" in button.dataset) print()
    if ("sfCopy" in button.dataset) {
      const address = new URL(button.dataset.sfCopy, location.href).href
      try {
        await navigator.clipboard.writeText(address)
        say(button, button.dataset.sfDone)
      } catch {
        prompt(button.textContent.trim(), address)
      }
    }
  })
})()
