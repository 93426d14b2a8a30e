"""The search without a page: its modules in a browser, with the indexes of a built site, asked query after query."""

from __future__ import annotations

from dataclasses import dataclass, field

from safon.model.language import Language

from tests.site.script import Script

OPEN = """async ({bookOf}, [site, languages]) => {
  window.brought = []
  const bring = (language, name) => async () => {
    window.brought.push(`${language}/${name.replace("search_", "")}`)
    return (await fetch(`${site}${language}/search/${name}.json`)).json()
  }
  const file = (language, name) => ({[name]: bring(language, `search_${name}`)})
  const files = ["titles", "index", "prose", "rest"]
  const book = (each) => bookOf(Object.assign({}, ...files.map((name) => file(each, name))))
  window.books = Object.fromEntries(languages.map((each) => [each, book(each)]))
}"""
ASK = """async ({answers, addressOf}, [language, queries]) => {
  const {[language]: own, ...rest} = window.books, found = []
  for (const query of queries) {
    let last = null, moved = false, files = []
    for await (const answer of answers(query, own, Object.values(rest)[0])) {
      if (!last) files = [...window.brought]
      if (last) moved = last.entries.some((entry, at) => answer.entries[at] !== entry)
      last = answer
    }
    const marks = last.marks.flatMap((set) => [...set.keys()]), {entries, reading, said} = last
    found.push({addresses: entries.map((entry) => addressOf(entry, reading)), said, moved, files, marks})
  }
  return found
}"""
ANSWERING = "search/answering"


@dataclass(frozen=True)
class Answer:
    """What a query finds."""

    addresses: tuple[str, ...]
    """The addresses of what was found, best first, below the language of who asks."""
    said: tuple[str, ...]
    """What the page says of how it was found."""
    moved: bool
    """Whether what came later moved what was there."""
    files: tuple[str, ...] = field(default=(), compare=False)
    """Which files the page had brought when the first answer stood: `en/index`."""
    marks: frozenset[str] = field(default=frozenset(), compare=False)
    """The words that a page marks."""

    def place(self, right: tuple[str, ...]) -> int | None:
        """Return at which place the first of the right addresses stands, counted from 0; none where none is there."""
        return next((at for at, each in enumerate(self.addresses) if each in right), None)


def open_books(script: Script, site: str) -> None:
    """Have the page read the indexes of the site at an address when it is asked."""
    script.run(ANSWERING, OPEN, [site, [each.value for each in Language]])


def ask(script: Script, language: Language, *queries: str) -> list[Answer]:
    """Return what each query finds on a page of a language."""
    found = script.run(ANSWERING, ASK, [language.value, list(queries)])
    return [
        Answer(
            tuple(each["addresses"]), tuple(each["said"]), each["moved"], tuple(each["files"]), frozenset(each["marks"])
        )
        for each in found
    ]
