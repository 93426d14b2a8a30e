// Opens and closes the search, brings what it runs on when a reader opens it, and marks what was sought on the page it led
// to. Without a script there is no search.
(() => {
  "use strict"
  // What was sought goes from the address, which people copy.
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const here = new URL(location.href), sought = bare(here.searchParams.get("h") ?? "").split(/\s+/).filter(Boolean)
  const article = document.querySelector("article")
  if (here.searchParams.has("h")) {
    here.searchParams.delete("h")
    history.replaceState(history.state, "", here)
  }
  // Words that begin with it, as the search finds them; a letter or two have to be the whole word.
  const isSought = (word) => sought.some((one) => (one.length < 3 ? word === one : word.startsWith(one)))
  const markIn = (text) => {
    for (const found of [...text.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].reverse()) {
      if (!isSought(bare(found[0]))) continue
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
  const open = document.querySelector("[data-md-toggle=search]"), search = document.querySelector(".md-search")
  if (!query || !results || !open) return
  // The script that searches comes when the search is opened, or an address asks for it; and beside it, not after it, the
  // index that it asks for first.
  let begun = false
  const begin = () => {
    if (begun) return
    begun = true
    const index = document.createElement("link")
    Object.assign(index, {rel: "preload", as: "fetch", crossOrigin: "", href: `${results.dataset.root.replace(/\/?$/, "/")}search/search_index.json`})
    document.head.append(index)
    const script = document.createElement("script")
    script.src = results.dataset.script
    script.addEventListener("error", () => {
      begun = false
      results.querySelector("[role=status]").textContent = results.dataset.failed
    })
    document.head.append(script)
  }
  const show = (on) => {
    if (open.checked !== on) open.click()
    if (on) begin()
  }
  search.addEventListener("pointerdown", begin) // a finger is down before the field has the focus
  query.addEventListener("focus", () => show(true))
  open.addEventListener("change", () => {
    if (open.checked) { query.focus(); begin() }
  })
  query.form.addEventListener("submit", (event) => event.preventDefault())
  query.addEventListener("input", () => {
    delete query.dataset.sfEntered
    results.setAttribute("aria-busy", "true") // until they answer all that is typed
    show(true)
  })
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); query.dataset.sfEntered = "" }
  })
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open.checked) return
    query.blur()
    document.activeElement.blur()
    show(false)
  })
  // Whoever leaves it by key or by pointer closes it.
  search.addEventListener("focusout", ({relatedTarget}) => { if (relatedTarget && !search.contains(relatedTarget) && relatedTarget !== open) show(false) })
  document.addEventListener("pointerdown", ({target}) => { if (open.checked && !search.contains(target) && !target.closest("[for=__search]")) show(false) })

  // To the search, to the page before, to the page after.
  const TURNS = {p: "prev", ",": "prev", n: "next", ".": "next"}
  const isTyped = () => document.activeElement?.matches("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]")
  addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTyped()) return
    if (["f", "s", "/"].includes(event.key)) {
      event.preventDefault()
      query.focus()
      query.select()
    } else if (event.key in TURNS) {
      const page = document.querySelector(`link[rel=${TURNS[event.key]}]`)
      if (page) location.assign(page.href)
    }
  })

  // Before it is opened it comes only where that costs a reader nothing that could be noticed.
  const {connection} = navigator
  const isGood = () => connection && !connection.saveData && connection.effectiveType === "4g" && connection.downlink >= 5
  addEventListener("load", () => { if (isGood()) requestIdleCallback(begin) })
  if (here.searchParams.has("q")) {
    query.value = here.searchParams.get("q")
    results.setAttribute("aria-busy", "true")
    query.focus()
  }
  if (document.activeElement === query) show(true)
})()
