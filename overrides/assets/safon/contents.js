// Where the reader is: marks the part of the page that is being read in its list of contents, shows where the page is
// among others, and opens what is folded for an address that leads into it and for paper. Lists stand without this script.
(() => {
  "use strict"
  const list = document.querySelector(".sf-toc"), links = list ? [...list.querySelectorAll("a")] : []
  const parts = links.map((link) => ({link, part: document.getElementById(decodeURIComponent(link.hash.slice(1)))})).filter(({part}) => part)
  const HEAD = 100 // pixels from the top at which a part is being read: the header, and some air
  let marked = null, waiting = 0
  const mark = () => {
    waiting = 0
    if (!list.offsetParent) return // there is no room for it beside the text
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const read = atEnd ? parts : parts.filter(({part}) => part.getBoundingClientRect().top < HEAD)
    const now = read.length ? read[read.length - 1].link : null
    if (now === marked) return
    if (marked) marked.classList.remove("md-nav__link--active")
    if (now) now.classList.add("md-nav__link--active")
    marked = now
  }
  const soon = () => { if (!waiting) waiting = requestAnimationFrame(mark) }
  const showPlace = () => {
    const place = document.querySelector(".sf-nav [aria-current]"), scroller = place && place.closest(".md-sidebar__scrollwrap")
    if (scroller) scroller.scrollTop = place.offsetTop - scroller.offsetTop - scroller.clientHeight / 2
  }
  // To measure before the page is first drawn would hold that up.
  requestAnimationFrame(() => setTimeout(() => {
    showPlace()
    if (!parts.length) return
    addEventListener("scroll", soon, {passive: true})
    addEventListener("resize", soon, {passive: true})
    soon()
  }))

  // A stack of rows does not scroll by itself, so no key has to reach it.
  const stacks = [...document.querySelectorAll(".sf-scroll")].filter((box) => box.querySelector(":scope > .sf-stack")), narrow = matchMedia("(max-width: 37.5em)")
  const reach = () => { for (const box of stacks) box.tabIndex = narrow.matches ? -1 : 0 }
  narrow.addEventListener("change", reach)
  if (narrow.matches) reach()

  const unfold = () => {
    let id = location.hash.slice(1)
    try { id = decodeURIComponent(id) } catch { /* as it stands */ }
    const folded = id && document.getElementById(id)?.closest("details:not([open])")
    if (!folded) return
    folded.open = true
    folded.scrollIntoView()
  }
  addEventListener("hashchange", unfold)
  unfold()

  let opened = []
  const paper = (on) => {
    if (on && !opened.length) {
      opened = [...document.querySelectorAll(".md-content details:not([open], [data-sf-on-screen])")]
      for (const each of opened) each.open = true
    } else if (!on) {
      for (const each of opened) each.open = false
      opened = []
    }
  }
  matchMedia("print").addEventListener("change", ({matches}) => paper(matches))
  addEventListener("beforeprint", () => paper(true))
  addEventListener("afterprint", () => paper(false))
})()
