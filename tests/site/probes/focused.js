// Where the focus is: its number in the list of `reachable`, and what is wrong with how it shows. None on the page itself.
() => {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  const style = getComputedStyle(element)
  const wrong = []
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push(`no outline (${style.outlineStyle} ${style.outlineWidth})`)
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) wrong.push("not visible")
  const box = element.getClientRects()[0]
  if (!box || box.width < 1 || box.height < 1) wrong.push("no size")
  else {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
    for (const y of [Math.min(box.top + 2, box.bottom - 1), Math.min(box.top + box.height / 2, innerHeight - 1)]) {
      const top = document.elementFromPoint(x, y)
      const around = top && (element.contains(top) || top.contains(element) || (element.labels && [...element.labels].some((each) => each.contains(top))))
      if (!around) wrong.push(`covered by ${top ? `${top.tagName.toLowerCase()}.${[...top.classList].join(".")}` : "nothing: outside the window"}`)
    }
  }
  const name = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${(element.ariaLabel || element.textContent || "").trim().slice(0, 30)}”`
  return { number: window.safonReachable.indexOf(element), name, wrong }
}
