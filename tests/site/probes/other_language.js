// Words of the other language that are not marked with it. `words` are forms that only the other language has.
(words) => {
  const own = document.documentElement.lang
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const marked = element.closest("[lang]").lang
    if (words.includes(walker.currentNode.data.trim()) && marked === own) found.push(`${walker.currentNode.data.trim()} in ${element.tagName.toLowerCase()}.${element.className}`)
  }
  for (const link of document.querySelectorAll("a[hreflang]")) {
    if (link.hreflang !== own && link.closest("[lang]").lang !== link.hreflang) found.push(`the link ${link.href}`)
  }
  return found
}
