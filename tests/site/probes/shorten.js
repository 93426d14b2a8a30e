// Takes out what a long list only repeats: of elements with the same name and classes in one place, the first ten stay.
(keep) => {
  for (const parent of [document.querySelector("article"), ...document.querySelectorAll("article *")]) {
    const seen = new Map()
    // oxlint-disable-next-line unicorn/no-useless-spread -- the children change while they are gone through
    for (const child of [...parent.children]) {
      const kind = `${child.tagName}.${child.className}`
      seen.set(kind, (seen.get(kind) || 0) + 1)
      if (seen.get(kind) > keep) child.remove()
    }
  }
}
