// Every form in which a Welsh word can stand: the language changes the beginning of a word by what stands before it (plant,
// blant, mhlant, phlant). Words come and go in small letters and without accents.

// What follows up to the empty line is made from hooks/safon/model/welsh.py: change it there.
const MUTATIONS = [ // soft, nasal, aspirate
  {p: "b", t: "d", c: "g", b: "f", d: "dd", g: "", m: "f", ll: "l", rh: "r"},
  {p: "mh", t: "nh", c: "ngh", b: "m", d: "n", g: "ng"},
  {p: "ph", t: "th", c: "ch"},
]
const LETTERS = ["ngh", "mh", "nh", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"] // longest first
const UNSEEN = ["l", "r"] // what is left where a g went
const SHORTEST = 3 // letters of a word that stands for another

const VOWEL = /^[aeiouwy]/

const firstLetter = (word) => LETTERS.find((letter) => word.startsWith(letter)) ?? word.charAt(0)

// Every form that a dictionary form can take, itself included.
const forms = (radical) => {
  const letter = firstLetter(radical), rest = radical.slice(letter.length), found = [radical]
  if (!radical.startsWith("ts")) for (const table of MUTATIONS) if (letter in table) found.push(table[letter] + rest)
  if (VOWEL.test(radical)) found.push(`h${radical}`)
  return found
}

// Every dictionary form that could stand behind a word, itself included.
const radicals = (word) => {
  const letter = firstLetter(word), rest = word.slice(letter.length), found = [word]
  for (const table of MUTATIONS) {
    for (const radical of Object.keys(table)) if (table[radical] && table[radical] === letter) found.push(radical + rest)
  }
  if (VOWEL.test(word) || UNSEEN.includes(letter)) found.push(`g${word}`)
  if (letter === "h" && VOWEL.test(rest)) found.push(rest)
  return found
}

// Returns every word that can be the same word as `word` in another place of a sentence, itself first. A short word stands
// for itself.
export const family = (word) => (word.length < SHORTEST ? [word]
  : [...new Set([word, ...radicals(word).filter((each) => each.length >= SHORTEST).flatMap(forms)])])
