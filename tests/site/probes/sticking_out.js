// What makes the page wider than the window: it could only be read by scrolling sideways. A region of its own that
// scrolls is no fault, if the keyboard reaches it.
() => {
  const root = document.scrollingElement
  const names = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`
  const scrolls = (element) => /(auto|scroll)/.test(getComputedStyle(element).overflowX)
  const inRegion = (element) => { for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) if (scrolls(each)) return true; return false }
  const wide = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !inRegion(each))
  const wrong = root.scrollWidth > innerWidth ? [`${root.scrollWidth} px wide, by ${wide.slice(0, 5).map(names).join(", ")}`] : []
  for (const each of document.querySelectorAll("article *, main *")) {
    if (scrolls(each) && each.scrollWidth > each.clientWidth + 1 && each.tabIndex < 0) wrong.push(`${names(each)} scrolls, and no key reaches it`)
  }
  return [...new Set(wrong)]
}
