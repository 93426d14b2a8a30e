// The number of a clause in a cell, which a spreadsheet program may have taken for a number of its own.
import {ID} from "./answers.js"
import {trimmed} from "./letters.js"

export const NUMBER = /^\d{1,3}\.\d{1,3}$/
const LONG = /^(?:\d{1,3}\.\d{4,}|\d(?:\.\d+)?e\+?\d{1,2})$/i // 18.100000000000001, 1.81E+1
// Text in brackets stays as it is in every spreadsheet program.
export const inBrackets = (text) => (text ? `[${text}]` : "")
export const asNumber = (id) => (NUMBER.test(id) ? id.replace(/0+$/, "") : id)

// Returns a number as a program shows it that rounds to a few places; what is no such number stays as it is.
const rounded = (text) => {
  if (!LONG.test(text)) return text
  const near = Number(text).toFixed(3), shown = near.replace(/0+$/, "")
  return Math.abs(Number(text) - Number(near)) < 1e-9 && NUMBER.test(shown) ? shown : text
}

// Returns the number that a cell means, and whether it was marked as text: [18.10], S18.10, #18.10, clause 18.10, rhif 18.10.
// A word is taken off only where it cannot be the letters of a local set.
export const numberIn = (cell) => {
  const given = trimmed(cell.replaceAll("№", "#").normalize("NFKC")), inside = /^="?([^"]*)"?$/.exec(given)?.[1] ?? given
  const bare = /^['’#\s]*[[(]?(?:(?:clause|cymal)[.:\s]*|(?:must-do|number|rhif)[.:\s]+|no\.\s*){0,2}[#\s]*(.*?)\s*[\])]?[.:;\s]*$/i.exec(inside)[1]
  const plain = /^\d{1,3},\d+$/.test(bare) ? bare.replace(",", ".") : bare.replace(/^s\s*(?=\d)/i, "")
  const near = rounded(plain)
  const id = near.replace(/^[a-z]+/i, (letters) => letters.toUpperCase()).replace(/[A-Z]$/, (letter) => letter.toLowerCase())
  return {id: ID.test(id) ? id : null, isText: plain !== given.replace(",", ".")}
}
