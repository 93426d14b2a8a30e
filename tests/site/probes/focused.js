// Where the focus is: its number in the list of `reachable`, and what is wrong with how it shows. None on the page itself,
// and none outside the part of it that `reachable` was asked for.
// What is beside the text follows the scrolling a moment later, so what seems covered is looked at again for ten frames.
async () => {
  const element = document.activeElement
  if (!element || element === document.body || !window.safonPart.contains(element)) return null
  const style = getComputedStyle(element)
  const wrong = []
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push(`no outline (${style.outlineStyle} ${style.outlineWidth})`)
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) wrong.push("not visible")
  const covered = () => {
    const box = element.getClientRects()[0]
    if (!box || box.width < 1 || box.height < 1) return ["no size"]
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
    const heights = [Math.min(box.top + 2, box.bottom - 1), Math.min(box.top + box.height / 2, innerHeight - 1)]
    return heights.map((y) => document.elementFromPoint(x, y)).filter((top) => {
      const labelled = top && element.labels && [...element.labels].some((each) => each.contains(top))
      return !(top && (element.contains(top) || top.contains(element) || labelled))
    }).map((top) => `covered by ${top ? `${top.tagName.toLowerCase()}.${[...top.classList].join(".")}` : "nothing: outside the window"}`)
  }
  for (let frame = 0; frame < 10 && covered().length; frame += 1) await new Promise(requestAnimationFrame)
  wrong.push(...covered())
  const name = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${(element.ariaLabel || element.textContent || "").trim().slice(0, 30)}”`
  return { number: window.safonReachable.indexOf(element), name, wrong }
}
