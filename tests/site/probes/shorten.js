// Takes out what a page only repeats: of elements of its article that are made of the same elements and stand within the
// same, the first `keep` stay; all, if `keep` is none. Of what cannot be missed, one stays in each place. Returns of what
// the page is made around its article; nothing where it has none.
(keep) => {
  const told = new Set(["role", "type", "aria-hidden", "aria-expanded", "tabindex", "scope"])
  const current = new Set(["aria-current", "md-nav__link--active"])
  const attribute = ({ name, value }) => (told.has(name) ? `${name}=${value}` : value.trim() ? name : `${name}=`)
  const named = (element) => `${element.tagName}.${[...element.classList].filter((each) => !current.has(each)).sort()}`
  const once = (found) => {
    const known = new WeakMap()
    return (element) => {
      if (!known.has(element)) known.set(element, found(element))
      return known.get(element)
    }
  }
  // It says of which elements an element is made, and not of how many.
  const form = once((element) => {
    const own = [...element.attributes].filter(({ name }) => name !== "class" && !current.has(name)).map(attribute)
    const words = [...element.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim())
    const inside = new Set([...element.children].map(form))
    return `${named(element)}[${own.sort()}]${words}(${[...inside].sort()})`
  })
  const place = once((element) => (element.tagName === "ARTICLE" ? "" : `${place(element.parentElement)} ${named(element)}`))

  const article = document.querySelector("article")
  if (!article) return ""
  const seen = new Map()
  for (const parent of keep ? [article, ...article.querySelectorAll("*")] : []) {
    if (!parent.isConnected) continue
    const here = new Set()
    // oxlint-disable-next-line unicorn/no-useless-spread -- the children change while they are gone through
    for (const child of [...parent.children]) {
      const kind = place(child) + form(child)
      seen.set(kind, (seen.get(kind) || 0) + 1)
      if (seen.get(kind) > keep && (here.has(kind) || child.matches("li, div, details"))) child.remove()
      here.add(kind)
    }
  }
  const around = new Set()
  for (let each = article; each !== document.body; each = each.parentElement) {
    for (const other of each.parentElement.children) if (other !== each) around.add(form(other))
  }
  return [...around].sort().join("\n")
}
