// A clause in its other language, opened where it stands: its words come from the page that its link leads to, on this
// site alone. Without this script, and where nothing comes, the link leads there.
(() => {
  "use strict"
  const TOLD = ".sf-words, .sf-times, .sf-who, .sf-nobody, .sf-promise" // what a clause says, without its tools and notes
  const pages = new Map()
  const page = (address) => {
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then(async (answer) => {
        if (!answer.ok) throw new Error(answer.status)
        return new DOMParser().parseFromString(await answer.text(), "text/html")
      }))
    }
    return pages.get(address)
  }
  const twin = async (link) => {
    const place = new URL(link.href), anchor = decodeURIComponent(place.hash.slice(1))
    place.hash = ""
    const clause = (await page(place.href)).getElementById(anchor).closest(".sf-clause")
    const box = document.createElement("div"), whole = link.cloneNode(true)
    box.className = "sf-twin"
    box.lang = link.lang
    for (const part of clause.querySelectorAll(TOLD)) if (!part.parentElement.closest(TOLD)) box.append(document.importNode(part, true))
    for (const each of box.querySelectorAll("[id]")) each.removeAttribute("id")
    for (const each of box.querySelectorAll("a[href]")) each.href = new URL(each.getAttribute("href"), place).href
    for (const name of ["role", "aria-expanded"]) whole.removeAttribute(name)
    const way = document.createElement("p")
    way.className = "sf-tools"
    way.append(whole)
    box.append(way)
    return box
  }
  const boxes = new WeakMap()
  const turn = async (link) => {
    try {
      if (!boxes.has(link)) {
        boxes.set(link, null) // it is on its way
        const box = await twin(link)
        link.parentElement.after(box)
        boxes.set(link, box)
      } else if (boxes.get(link)) boxes.get(link).hidden = !boxes.get(link).hidden
      if (boxes.get(link)) link.setAttribute("aria-expanded", String(!boxes.get(link).hidden))
    } catch {
      boxes.delete(link)
      pages.clear()
      location.assign(link.href)
    }
  }
  const OPENS = ".sf-tools > a[role=button]"
  for (const link of document.querySelectorAll(".sf-clause .sf-tools > a[lang]")) {
    if (new URL(link.href).origin !== location.origin) continue
    link.setAttribute("role", "button")
    link.setAttribute("aria-expanded", "false")
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(OPENS)
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    turn(link)
  })
  document.addEventListener("keydown", (event) => { // a button answers the space bar, which a link does not
    const link = event.key === " " && event.target.closest && event.target.closest(OPENS)
    if (!link) return
    event.preventDefault()
    turn(link)
  })
})()
