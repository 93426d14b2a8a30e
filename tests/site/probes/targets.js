// What is too small to touch. A link in the middle of a sentence may be as high as its line.
(options) => {
  const small = []
  const main = ".sf-button, .sf-bar, .sf-logo, .sf-nav a, .sf-footer a, .choices a, .remember label, .md-search__form, .sf-theme a, .sf-tools a, .sf-tools button"
  for (const element of document.querySelectorAll("a[href], button, input, select, summary, .md-search__form, .remember label")) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.tabIndex < 0 && element.matches("a, button, input")) continue
    const style = getComputedStyle(element)
    const around = element.parentElement
    const inSentence = style.display === "inline" && [...around.childNodes].some((each) => each !== element && each.nodeType === Node.TEXT_NODE && /[\p{L}\d]/u.test(each.data))
    // What is around these is the target; the skip link shows when it has the focus.
    if (inSentence || element.matches("label input, .md-search__input, .md-skip")) continue
    const box = element.getBoundingClientRect()
    if (box.width < 1 || box.height < 1 || style.clipPath.startsWith("inset(50%")) continue
    const least = element.matches(main) ? options.main : options.least
    if (box.height < least - 0.5 || box.width < options.least - 0.5) {
      small.push(`${element.tagName.toLowerCase()}.${[...element.classList].join(".")} in .${around.className} “${element.textContent.trim().slice(0, 30)}” ${box.width.toFixed(0)}×${box.height.toFixed(0)}, needs ${least}`)
    }
  }
  return small
}
