// Every form in which a Welsh word can stand: the language changes the beginning of a word by what stands before it (plant,
// blant, mhlant, phlant). Words come and go in small letters and without accents.

// What the first letter of a dictionary form becomes.
const MUTATIONS = [
  {p: "b", t: "d", c: "g", b: "f", d: "dd", g: "", m: "f", ll: "l", rh: "r"}, // soft
  {p: "mh", t: "nh", c: "ngh", b: "m", d: "n", g: "ng"}, // nasal
  {p: "ph", t: "th", c: "ch"}, // aspirate
]
const LETTERS = ["ngh", "mh", "nh", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"] // longest first
const VOWEL = /^[aeiouwy]/
const SHORTEST = 3 // letters of a word that stands for another; what is shorter would stand for half the language

const firstLetter = (word) => LETTERS.find((letter) => word.startsWith(letter)) ?? word.charAt(0)

// Every form that a dictionary form can take, itself included.
const forms = (radical) => {
  const letter = firstLetter(radical), rest = radical.slice(letter.length), found = [radical]
  if (rest.length > 1 && !(letter === "t" && rest.startsWith("s"))) {
    for (const table of MUTATIONS) if (letter in table) found.push(table[letter] + rest)
  }
  if (VOWEL.test(radical)) found.push(`h${radical}`)
  return found
}

// Every dictionary form that could stand behind a word, itself included.
const radicals = (word) => {
  const letter = firstLetter(word), rest = word.slice(letter.length), found = [word]
  if (word.length < SHORTEST) return found
  for (const table of MUTATIONS) {
    for (const radical of Object.keys(table)) if (letter && table[radical] === letter) found.push(radical + rest)
  }
  if (VOWEL.test(word) || letter === "l" || letter === "r") found.push(`g${word}`)
  if (letter === "h" && VOWEL.test(rest)) found.push(rest)
  return found
}

// Returns every word that can be the same word as `word` in another place of a sentence, itself included.
export const family = (word) => [...new Set(radicals(word).flatMap(forms))]
