// Text → words, as the index has them and as a query is read: small letters, no accents, no signs.
import {family} from "../welsh.js"

export const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

// A number with its parts ("18.4"), or letters; a hyphen and an apostrophe stand between two words.
const WORD = /\d+(?:[.:]\d+)*|\p{L}+/gu
const APART = /(\d)(?=\p{L})|(\p{L})(?=\d)/gu // "24hrs", "NCT8"

// Returns the words of a text in their order. What an apostrophe cuts off ("child’s", "mae’n") is no word of its own.
export const wordsOf = (text) => bare(text).replace(/(\p{L})[’‘']\p{L}{1,2}(?!\p{L})/gu, "$1 ").replace(APART, "$& ").match(WORD) ?? []

// Returns what two words on either side of a hyphen make together, so that "coordinator" finds "co-ordinator".
export const joinedIn = (text) => [...bare(text).matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([word]) => word.replaceAll("-", ""))

const SHORTEST = 4 // letters that are left of a word without its ending
const bySize = (endings) => endings.split(" ").sort((one, other) => other.length - one.length)
const ENDINGS = {
  en: bySize("ations ation ings ing ed ies es s ly ions ion ments ment"),
  cy: bySize("au iau ion on oedd edd ydd od iaid aid iwr wr wyr iwyr yn en wyd ir odd wn io u"),
}

// Returns a word without its ending, the same for most forms of one word; the word itself where it is too short.
export const stem = (word, language) => {
  const least = language === "cy" ? SHORTEST + 1 : SHORTEST
  const end = word.endsWith("ss") ? undefined : ENDINGS[language].find((ending) => word.endsWith(ending) && word.length - ending.length >= least)
  let left = end === undefined ? word : word.slice(0, -end.length)
  if (language !== "en") return left
  if (end === "ies") return `${left}i`
  if (end !== undefined && end !== "s" && /([^aeiouls])\1$/.test(left)) left = left.slice(0, -1)
  return left.length > SHORTEST - 1 ? left.replace(/e$/, "").replace(/y$/, "i") : left
}

// Returns all forms of a word that its language knows by rule: itself first.
export const formsOf = (word, language) => (language === "cy" ? family(word) : [word])

// Returns in how many places two words differ: letters more, less, other, or in turned order; more than `most` is `most` + 1.
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = [], row = Array.from({length: other.length + 1}, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[other.length]
}
