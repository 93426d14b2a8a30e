// What the theme's search leaves out: it says when the results are those of all that was typed, answers what is pasted
// or dictated, lets Enter wait for the best of the whole, leaves the focus where it was when results are replaced, and marks what was sought on the page it led to.
// Comes before the theme's script. Without a script there is no search.
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
  if (!query || !results) return
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
})()
