// On a telephone: the menu opens over the page and closes again, with the parts of the page and where the reader is; the way
// back to the top shows once there is one. Without this script both are links.
(() => {
  "use strict"
  const menu = document.querySelector(".sf-menu"), nav = document.getElementById("navigation"), up = document.querySelector(".sf-up")
  const READ = 120 // pixels from the top at which a part is being read: the header, and some air
  if (menu && nav && menu.dataset.close && window.HTMLDialogElement) {
    const home = nav.parentElement, dialog = document.createElement("dialog"), close = document.createElement("button")
    dialog.className = "sf-drawer"
    dialog.setAttribute("aria-label", menu.getAttribute("aria-label"))
    close.type = "button"
    close.className = "sf-bar sf-bar--bare sf-i sf-i--close"
    close.setAttribute("aria-label", menu.dataset.close)
    dialog.append(close)
    document.body.append(dialog)
    menu.setAttribute("aria-haspopup", "dialog")

    // The parts of this page, as its list of contents has them where there is room for it beside the text.
    const partsOf = () => {
      const list = document.querySelector(".sf-toc")
      if (!list) return null
      const parts = document.createElement("div"), links = []
      parts.className = list.className
      parts.append(...list.cloneNode(true).children)
      links.push(...parts.querySelectorAll("a"))
      const isRead = ({hash}) => document.getElementById(decodeURIComponent(hash.slice(1)))?.getBoundingClientRect().top < READ
      const now = links.findLast(isRead)
      for (const link of links) link.classList.toggle("md-nav__link--active", link === now)
      now?.setAttribute("aria-current", "location")
      const fold = document.createElement("details"), name = document.createElement("summary")
      fold.className = "sf-details"
      name.textContent = [parts.querySelector(".sf-toc__name").textContent, ...(now ? [now.textContent] : [])].join(": ")
      fold.append(name, parts.querySelector("ul"))
      parts.replaceChildren(fold)
      fold.addEventListener("toggle", () => now?.scrollIntoView({block: "center"}))
      return parts
    }
    menu.addEventListener("click", (event) => {
      event.preventDefault()
      home.style.minHeight = `${home.offsetHeight}px` // the page stays where it is
      const parts = partsOf()
      dialog.append(...(parts ? [parts] : []), nav)
      dialog.showModal()
    })
    close.addEventListener("click", () => dialog.close())
    dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("a")) dialog.close() })
    dialog.addEventListener("close", () => {
      home.append(nav)
      home.style.minHeight = ""
      dialog.querySelector(".sf-toc")?.remove()
    })
  }
  if (!up) return
  const look = () => up.classList.toggle("sf-up--away", scrollY < 1.5 * innerHeight)
  let waiting = 0
  addEventListener("scroll", () => { if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; look() }) }, {passive: true})
  up.classList.add("sf-up--over", "sf-up--away")
  up.firstElementChild.addEventListener("click", (event) => {
    event.preventDefault()
    scrollTo({top: 0})
    document.querySelector(".sf-logo")?.focus({preventScroll: true})
  })
})()
