// Days as people in the United Kingdom write them, in either language, and as spreadsheet programs do: 27/11/2026,
// 27 November 2026, 27 Tachwedd 2026, 27.11.26, 27-Nov-26, 46353. Nothing is guessed that could be another day.
import {isDay} from "./answers.js"

const DAY = 24 * 60 * 60 * 1000, FIRST = Date.UTC(1899, 11, 30) // the day 0 of spreadsheet programs
const EARLIEST = 36526, LATEST = 73050 // the years 2000 to 2099
const NUMBERS = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/
const DAY_FIRST = /^(?:\p{L}+\s+){0,2}(\d{1,2})(?:\p{L}{1,4})?[\s./-]+(?:of\s+|o\s+)?(?:fis\s+)?(\p{L}{3,})[\s./-]+(\d{4}|\d{2})$/u
const MONTH_FIRST = /^(?:\p{L}+\s+)?(\p{L}{3,})[\s./-]+(\d{1,2})(?:\p{L}{1,4})?[\s./-]+(\d{4})$/u
const TIME = /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|(?:GMT|UTC)(?:[+-]\d{4})?(?:\s*\(.*\))?)?$/i
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)$/i

const made = (year, month, day) => {
  const text = [year.length === 2 ? `20${year}` : year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-")
  return isDay(text) ? text : ""
}
// Returns the day that a spreadsheet program holds as a number, or nothing. `late` is for those that begin in 1904.
export const dayOfNumber = (number, late = false) => {
  const days = Math.floor(number) + (late ? 1462 : 0)
  return days >= EARLIEST && days <= LATEST ? new Date(FIRST + days * DAY).toISOString().slice(0, 10) : ""
}
export const numberOfDay = (text) => Math.round((Date.parse(`${text}T00:00:00Z`) - FIRST) / DAY)

// Returns the day of an instant in Wales: 2026-06-26T23:00:00Z is midnight there, and so the 27th.
const dayOfInstant = ([, day, time, zone]) => {
  const at = isDay(day) ? new Date(`${day}T${time}${/^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.toUpperCase()}`) : NaN
  if (Number.isNaN(Number(at))) return ""
  const parts = new Intl.DateTimeFormat("en-GB", {timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit"}).formatToParts(at)
  return ["year", "month", "day"].map((name) => parts.find(({type}) => type === name).value).join("-")
}

const clean = (text) => text.replace(TIME, "").replace(/[,\u00a0\u202f\s]+/g, " ").trim()
// Returns whether a day is written with its month first, as programs set to the United States do.
export const isMonthFirst = (text) => {
  const [, month, day] = NUMBERS.exec(clean(text)) ?? []
  return Number(month) <= 12 && Number(day) > 12
}
// A month after a Welsh "o" or "i" has changed its first letter: 27 o Dachwedd.
const unchanged = (word) => [word, word.replace(/^d/, "t"), word.replace(/^f/, "m"), word.replace(/^r(?!h)/, "rh"), `g${word}`]
const monthOf = (word, months) => {
  for (const form of unchanged(word.toLowerCase())) {
    const at = months.findIndex((names) => names.some((name) => name.startsWith(form)))
    if (at >= 0) return at + 1
  }
  return 0
}

// Returns a day as 2026-11-27, or nothing where the text is none, or could be two. `months` are their names in both
// languages; `doubtful` says that the file has days with the month first, so that 03/04/2026 may be either.
export const dayOf = (text, months, doubtful = false) => {
  const instant = INSTANT.exec(text.trim()), day = clean(text)
  if (instant) return dayOfInstant(instant)
  if (/^\d{5}(?:\.\d+)?$/.test(day)) return dayOfNumber(Number(day))
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day)
  if (iso) return made(iso[1], iso[2], iso[3])
  const numbers = NUMBERS.exec(day)
  if (numbers && isMonthFirst(text)) return made(numbers[3], numbers[1], numbers[2])
  if (numbers) return doubtful && numbers[1] !== numbers[2] && Number(numbers[1]) <= 12 ? "" : made(numbers[3], numbers[2], numbers[1])
  const named = DAY_FIRST.exec(day)
  if (named) return made(named[3], monthOf(named[2], months), named[1])
  const american = MONTH_FIRST.exec(day)
  return american ? made(american[3], monthOf(american[1], months), american[2]) : ""
}
