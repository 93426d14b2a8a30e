// Everything in a part of the page that the keyboard has to reach, kept for the probe `focused`: returns a name for each.
(selector) => {
  const wanted = "a[href], button, input, select, textarea, summary, [tabindex]"
  const clipped = (element) => {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      const edge = each.getBoundingClientRect()
      if (/(hidden|clip)/.test(getComputedStyle(each).overflowY) && edge.height < 2) return true
    }
    return false
  }
  const part = document.querySelector(selector)
  const reachable = [...part.querySelectorAll(wanted)].filter((each) => {
    const box = each.getBoundingClientRect()
    if (each.tabIndex < 0 || each.disabled || each.closest("[inert]")) return false
    if (each.type === "radio" && !each.checked) return false
    if (each.matches(".md-skip")) return true // shown when it has the focus
    return box.width > 0 && box.height > 0 && !clipped(each) && each.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  })
  Object.assign(window, { safonReachable: reachable, safonPart: part })
  return reachable.map((each) => `${each.tagName.toLowerCase()}.${[...each.classList].join(".")} “${(each.ariaLabel || each.textContent || each.name || "").trim().slice(0, 30)}”`)
}
