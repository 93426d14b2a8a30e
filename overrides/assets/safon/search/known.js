// Which words are in a file that has not come: sets in which two words in a thousand may be taken for others.
// `hooks/safon/publish/search_words.py` writes them.
const PLACES = 7

const hash = (word) => {
  let found = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) found = Math.imul(found ^ word.charCodeAt(at), 0x01000193)
  return found >>> 0
}

// Returns a function that says whether a word may be in a set.
export const setIn = (packed) => {
  const bytes = Uint8Array.from(atob(packed), (each) => each.charCodeAt(0)), size = bytes.length * 8
  if (!size) return () => false
  return (word) => {
    const first = hash(word), step = hash(`${word}~`) | 1
    for (let each = 0; each < PLACES; each += 1) {
      const place = ((first + Math.imul(each, step)) >>> 0) % size
      if (!(bytes[place >> 3] & (1 << place % 8))) return false
    }
    return true
  }
}
