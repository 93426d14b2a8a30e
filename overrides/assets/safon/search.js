// Begins the theme's search when a reader opens it, and adds what that leaves out: it says when the results are those of
// all that was typed, answers what is pasted or dictated, lets Enter wait for the best of the whole, leaves the focus
// where it was when results are replaced, and marks what was sought on the page it led to.
// Without a script there is no search.
(() => {
  "use strict"
  // The theme would mark within "&amp;" too. So its word for what was sought goes, also from the address, which people copy.
  const here = new URL(location.href), sought = (here.searchParams.get("h") ?? "").toLowerCase().split(/\s+/).filter(Boolean)
  const article = document.querySelector("article")
  if (here.searchParams.has("h")) {
    here.searchParams.delete("h")
    history.replaceState(history.state, "", here)
  }
  // Words that begin with it, as the search finds them; a letter or two have to be the whole word.
  const isSought = (word) => sought.some((one) => (one.length < 3 ? word === one : word.startsWith(one)))
  const markIn = (text) => {
    for (const found of [...text.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].reverse()) {
      if (!isSought(found[0].toLowerCase())) continue
      const word = text.splitText(found.index), mark = document.createElement("mark")
      word.splitText(found[0].length)
      word.replaceWith(mark)
      mark.append(word)
    }
  }
  if (sought.length && article) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), texts = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("svg, script, style, button, select, textarea")) texts.push(walker.currentNode)
    texts.forEach(markIn)
  }

  const query = document.querySelector(".md-search__input"), results = document.querySelector(".md-search-result")
  const open = document.querySelector("[data-md-toggle=search]"), engine = document.querySelector("template[data-sf-search]")
  if (!query || !results || !engine) return
  const ASKS = 2, ANSWERS = 3 // types of the theme's messages to and from its worker
  let asked = 0, answered = 0, last = "", entered = false
  const busy = () => results.getAttribute("aria-busy") === "true"
  const settle = () => {
    results.setAttribute("aria-busy", String(asked !== answered || query.value !== last))
    if (!entered || busy()) return
    entered = false
    if (document.activeElement === query) query.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}))
  }
  const links = () => [...results.querySelectorAll("ol :not(details) > [href], ol summary, ol details[open] [href]")]
  const answer = () => {
    const at = links().indexOf(document.activeElement)
    setTimeout(() => { // the theme has shown it by then
      if (at >= 0 && !results.contains(document.activeElement)) (links()[at] ?? links()[0] ?? query).focus()
      answered += 1
      settle()
    })
  }
  const Plain = window.Worker
  window.Worker = class extends Plain {
    constructor(...given) {
      super(...given)
      this.addEventListener("message", ({data}) => { if (data?.type === ANSWERS) answer() })
    }
    postMessage(message, ...more) {
      if (message?.type === ASKS) { asked += 1; last = message.data; settle() }
      super.postMessage(message, ...more)
    }
  }
  if (here.searchParams.has("q")) results.setAttribute("aria-busy", "true")
  query.addEventListener("keydown", (event) => {
    entered = event.key === "Enter" && !event.isComposing && busy()
    if (!entered) return
    event.preventDefault()
    event.stopPropagation() // the theme would lead to the best of what stands there now
  })
  query.addEventListener("input", () => {
    entered = false
    settle()
    query.dispatchEvent(new Event("keyup")) // all that the theme listens for
  })

  // The theme's script, its worker and the index of all words come when the search is opened, or an address asks for it.
  let begun = false, runs = false
  const begin = () => {
    if (begun) return
    begun = true
    if (location.hash) open.addEventListener("change", stay)
    for (const {attributes: {src}} of engine.content.querySelectorAll("script")) {
      const script = document.createElement("script")
      script.addEventListener("load", started)
      script.src = src.value
      document.head.append(script)
    }
  }
  // Where the address names a place, the theme closes the search an eighth of a second after it has begun.
  const stay = () => setTimeout(() => { if (!open.checked && document.activeElement === query) open.click() }) // no click within a click
  const started = () => {
    runs = true
    setTimeout(() => open.removeEventListener("change", stay), 1000)
  }
  const show = (on) => { if (open.checked !== on) open.click() }
  query.addEventListener("focus", () => show(true))
  open.addEventListener("change", () => {
    if (!open.checked || runs) return
    query.focus()
    begin()
  })

  // Until it runs, what its keys do: to the search, to the page before, to the page after; and out of the search again.
  const TURNS = {p: "prev", ",": "prev", n: "next", ".": "next"}
  const isTyped = () => document.activeElement?.matches("input:not([type=radio]), select, textarea, [contenteditable]")
  addEventListener("keydown", (event) => {
    if (runs || event.metaKey || event.ctrlKey || event.isComposing) return
    if (document.activeElement === query) {
      if (event.key === "Escape" || event.key === "Tab") { show(false); if (event.key === "Escape") query.blur() }
    } else if (["f", "s", "/"].includes(event.key) && !isTyped()) {
      event.preventDefault()
      query.focus()
      query.select()
    } else if (event.key in TURNS && !isTyped()) {
      const page = document.querySelector(`link[rel=${TURNS[event.key]}]`)
      if (page) location.assign(page.href)
    }
  })

  // Before it is opened it comes only where that costs a reader nothing that could be noticed.
  const {connection} = navigator
  const isGood = () => connection && !connection.saveData && connection.effectiveType === "4g" && connection.downlink >= 5
  addEventListener("load", () => { if (isGood()) requestIdleCallback(begin) })
  if (document.activeElement === query) show(true)
  if (here.searchParams.has("q")) begin()
})()
