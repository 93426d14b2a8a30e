// What a page can do besides being read: copy a clause's link, print, switch between light and dark.
// Where no script runs, the styles hide the buttons.
(() => {
  "use strict"
  const dark = () => {
    const chosen = document.documentElement.dataset.sfTheme
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
  }
  // By eye on the button, and by ear at the foot of the page, which holds the words.
  const said = document.querySelector("[data-sf-copied]")
  const before = new WeakMap() // what a button holds by itself, also if it is pressed again before that is back
  const say = (button) => {
    if (!before.has(button)) before.set(button, [...button.childNodes])
    button.textContent = said.textContent = said.dataset.sfCopied
    setTimeout(() => { button.replaceChildren(...before.get(button)); said.textContent = "" }, 2500)
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest("button, .sf-more a[href*='/id/']")
    if (!button) return
    if ("sfThemeSwitch" in button.dataset) {
      const theme = dark() ? "light" : "dark"
      document.documentElement.dataset.sfTheme = theme
      try { localStorage.setItem("safon.theme", theme) } catch { /* it holds for this page */ }
    }
    if ("sfPrint" in button.dataset) print()
    if ("sfCopy" in button.dataset || button.href) {
      const address = (button.href ? button : button.parentElement.querySelector("a")).href // its own, or the permanent link beside it
      if (button.href) event.preventDefault()
      try {
        await navigator.clipboard.writeText(address)
        say(button)
      } catch {
        prompt(button.textContent.trim(), address)
      }
    }
  })
})()
