// The drawing of the map: shows what a document is linked with, and only what is ticked. Without this script the
// whole drawing, the matrix and the table stand.
(() => {
  "use strict"
  const root = document.querySelector("[data-sf-map]")
  if (!root) return
  const form = root.querySelector("form"), room = root.querySelector(".sf-scroll"), svg = room.querySelector("svg"), status = root.querySelector("[role=status]")
  const nodes = new Map([...svg.querySelectorAll(".n")].map((node) => [node.dataset.id, node]))
  const edges = [...svg.querySelectorAll(".e")]
  const name = (node) => node.getAttribute("aria-label").replace(/\.[^.]*$/, "")

  const show = () => {
    const ticked = (group) => new Set([...form.querySelectorAll(`[name=${group}]:checked`)].map((box) => box.value))
    const kinds = ticked("kind"), strengths = ticked("strength")
    for (const node of nodes.values()) node.classList.toggle("off", !kinds.has(node.dataset.kind))
    for (const edge of edges) {
      const ends = [nodes.get(edge.dataset.a), nodes.get(edge.dataset.b)]
      const strength = [...edge.classList].find((one) => one.startsWith("e-")).slice(2)
      edge.classList.toggle("off", !strengths.has(strength) || ends.some((end) => end.classList.contains("off")))
    }
    point(null)
  }
  const point = (node) => {
    svg.classList.toggle("pointed", Boolean(node))
    const near = new Set(node ? [node.dataset.id] : [])
    for (const edge of edges) {
      const on = node && !edge.classList.contains("off") && [edge.dataset.a, edge.dataset.b].includes(node.dataset.id)
      edge.classList.toggle("near", Boolean(on))
      if (on) { near.add(edge.dataset.a); near.add(edge.dataset.b) }
    }
    for (const [id, each] of nodes) each.classList.toggle("near", near.has(id))
    if (!node) { status.textContent = ""; return }
    near.delete(node.dataset.id)
    const names = [...near].map((id) => name(nodes.get(id))).join("; ")
    status.textContent = `${name(node)}. ${names ? root.dataset.neighbours.replace("{names}", () => names) : root.dataset.alone}`
  }
  const nodeOf = (event) => event.target.closest(".n")
  // On what is around the drawing: a drawing that listens for focus would take it, as one more stop.
  room.addEventListener("focusin", (event) => point(nodeOf(event)))
  room.addEventListener("focusout", () => point(null))
  svg.addEventListener("pointerover", (event) => { if (nodeOf(event)) point(nodeOf(event)) })
  svg.addEventListener("pointerleave", () => point(svg.contains(document.activeElement) ? nodeOf({target: document.activeElement}) : null))
  form.addEventListener("change", show)
  form.addEventListener("submit", (event) => event.preventDefault())
})()
