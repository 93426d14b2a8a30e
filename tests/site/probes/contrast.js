// The contrast of every visible text with what is painted behind it: what is below 7:1, and how many were measured.
// A picture behind a text counts as 0, unless nothing is written on it.
(options) => {
  const colour = (text) => {
    const rgb = text.match(/^rgba?\((.+)\)$/)
    const srgb = text.match(/^color\(srgb (.+)\)$/)
    if (!rgb && !srgb) throw new Error(`a colour that this probe cannot read: ${text}`)
    const [r, g, b, a = 1] = (rgb || srgb)[1].split(/[\s,/]+/).map(Number)
    return rgb ? { r, g, b, a } : { r: r * 255, g: g * 255, b: b * 255, a }
  }
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a), b: top.b * top.a + below.b * (1 - top.a), a: 1,
  })
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a)
    return (high + 0.05) / (low + 0.05)
  }
  const path = (element) => {
    const name = (each) => each.tagName.toLowerCase() + (each.id ? `#${each.id}` : "") + [...each.classList].map((one) => `.${one}`).join("")
    return [element.parentElement, element].filter(Boolean).map(name).join(" > ")
  }
  const ancestors = (element) => { const all = []; for (let each = element; each; each = each.parentElement) all.push(each); return all }

  // Asked once for each element: how much of its colour is left, and whether it or anything around it is hidden.
  const known = new Map()
  const around = (element) => {
    if (!element) return { faded: 1, hidden: false, edges: [] }
    if (known.has(element)) return known.get(element)
    const { faded, hidden, edges } = around(element.parentElement)
    const style = getComputedStyle(element)
    const clips = /(hidden|clip)/.test(style.overflowY + style.overflowX) && element !== document.documentElement && element !== document.body
    const found = {
      style,
      faded: faded * Number(style.opacity),
      hidden: hidden || style.clipPath.startsWith("inset(50%") || style.display === "none",
      edges: clips ? [...edges, element.getBoundingClientRect()] : edges,
    }
    known.set(element, found)
    return found
  }
  const shown = (element, box) => {
    const { hidden, faded, edges, style } = around(element)
    if (hidden || faded === 0 || style.visibility !== "visible" || !element.checkVisibility({ contentVisibilityAuto: true })) return false
    return edges.every((edge) => box.bottom > edge.top + 1 && box.top < edge.bottom - 1 && box.right > edge.left + 1 && box.left < edge.right - 1)
  }
  // What is painted behind a text: the boxes around it; for one that floats, those at its middle, from its own downwards.
  const behind = (element, box) => {
    const boxes = ancestors(element)
    const solid = boxes.findIndex((each) => colour(around(each).style.backgroundColor).a === 1)
    const floats = boxes.slice(0, solid < 0 ? boxes.length : solid).some((each) => /absolute|fixed/.test(around(each).style.position))
    const stack = floats || element instanceof SVGElement ? document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2) : []
    const own = stack.indexOf(element)
    const layers = []
    for (const each of own >= 0 ? stack.slice(own) : boxes) {
      const { style } = around(each)
      const isShape = each instanceof SVGGeometryElement
      if (!isShape && style.backgroundImage !== "none") return null
      const paint = isShape ? (style.fill === "none" ? "rgba(0, 0, 0, 0)" : style.fill) : style.backgroundColor
      layers.push(colour(paint))
      if (layers.at(-1).a === 1) break
    }
    return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 })
  }

  const offenders = new Map()
  let measured = 0
  const measure = (element, box, text, painted) => {
    const ground = behind(element, box)
    measured += 1
    const seen = colour(painted)
    const found = ground ? ratio(over({ ...seen, a: seen.a * around(element).faded }, ground), ground) : 0
    if (found < options.least) {
      const where = path(element)
      if (!offenders.has(where)) offenders.set(where, `${where} “${text.trim().slice(0, 30)}” ${found.toFixed(2)}:1`)
    }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const text = walker.currentNode
    const element = text.parentElement
    if (!text.data.trim() || element.closest("script, style, noscript, template")) continue
    range.selectNodeContents(text)
    const box = [...range.getClientRects()].find((each) => each.width >= 1 && each.height >= 1)
    if (!box || !shown(element, box)) continue
    const { style } = around(element)
    measure(element, box, text.data, element instanceof SVGElement ? style.fill : style.color)
  }
  for (const input of document.querySelectorAll("input[placeholder], textarea[placeholder]")) {
    const box = input.getBoundingClientRect()
    if (!input.value && shown(input, box)) measure(input, box, input.placeholder, getComputedStyle(input, "::placeholder").color)
  }
  return { measured, offenders: [...offenders.values()] }
}
