// What a row of the list of clauses is among, and how rows are narrowed, counted and put in order. It knows no page:
// must-dos.js shows what it says.
import {family} from "./welsh.js"

// Capitals, accents and the kind of apostrophe count for nothing.
export const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase()

// Returns the choices that a row has, each as "facet value". `row` and `run` hold what the page says of the row and of
// its document; `agencies` are those that can be ticked: any other duty-holder is a role.
export const choicesOf = (row, run, agencies) => {
  const who = row.who.split(" ").filter(Boolean), named = who.filter((one) => one !== "all")
  return [...new Set([
    ...(who.includes("all") ? agencies : []).map((one) => `agency ${one}`),
    ...named.map((one) => `${agencies.includes(one) ? "agency" : "role"} ${one}`),
    ...(who.length ? [] : ["nobody yes"]),
    `strength ${row.strength}`, `class ${row.class}`, `time ${"time" in row ? "yes" : "no"}`,
    `theme ${run.theme}`, `standard ${run.document}`, `in ${run.in}`,
  ])]
}

// Returns the words of a text apart by single spaces, with one before each.
export const spaced = (text) => ` ${bare(text).match(/[\p{L}\p{N}.]+/gu)?.join(" ") ?? ""}`
// Returns for each word that was typed what a text may hold of it. A Welsh word begins otherwise after other words, and is
// looked for at the beginning of words: within them its forms would be parts of many others.
export const waysOf = (typed, language) => (language === "cy"
  ? spaced(typed).split(" ").filter(Boolean).map((word) => family(word).map((form) => ` ${form}`))
  : bare(typed).split(/\s+/).filter(Boolean).map((word) => [word]))

// Returns which of `rows` fit the choices that are ticked and, of each of `words`, one of its ways, and how many rows each
// choice counts. A row has the places of its choices, and says its text only when asked; `facetOf` and `chosen` are by place.
export const narrowed = (rows, facetOf, chosen, words) => {
  const active = new Set(facetOf.filter((_, place) => chosen[place])), counts = new Int32Array(facetOf.length)
  const fits = rows.map((row) => {
    let missed = words.every((ways) => ways.some((way) => row.text().includes(way))) ? 0 : 2, by = null
    for (const facet of active) {
      if (missed > 1) break
      if (!row.places.some((place) => chosen[place] && facetOf[place] === facet)) { missed += 1; by = facet }
    }
    // A choice counts what would show if it were ticked: rows that fit all else.
    if (missed < 2) for (const place of row.places) if (missed === 0 || facetOf[place] === by) counts[place] += 1
    return missed === 0
  })
  return {fits, counts}
}

// Hours of the shortest limit; a limit without a length comes after all that have one, and before no limit.
const hours = (row) => (row.time === undefined ? Infinity : Number(row.time) || 1e9)
// The orders that there are besides that of the guidance. `strengths` are in their order.
export const ordersOf = (strengths) => ({
  strength: (one, other) => strengths.indexOf(one.strength) - strengths.indexOf(other.strength),
  time: (one, other) => { const a = hours(one), b = hours(other); return a === b ? 0 : a - b },
})
