// Days and moments of London. A day is a whole number, 0 for 1 January 1970; a moment is milliseconds since then.
const DAY = 86400000, HOUR = 3600000
const shown = new Intl.DateTimeFormat("en-GB", {timeZone: "Europe/London", hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric"})

// What clocks on the wall show at a moment, as if it were a moment of UTC.
const wallOf = (moment) => {
  const part = Object.fromEntries(shown.formatToParts(moment).map(({type, value}) => [type, Number(value)]))
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}
// The moments at which clocks on the wall show a time: two as they go back, none as they go forward.
const momentsOf = (wall) => [HOUR, 0].map((ahead) => wall - ahead).filter((moment) => wallOf(moment) === wall)

export const dayOf = (moment) => Math.floor(wallOf(moment) / DAY)
export const secondsInto = (moment) => (wallOf(moment) - dayOf(moment) * DAY) / 1000
export const momentIn = (day, seconds) => momentsOf(day * DAY + seconds * 1000)[0]
export const partsOf = (moment) => {
  const wall = new Date(wallOf(moment))
  return {year: wall.getUTCFullYear(), month: wall.getUTCMonth(), day: wall.getUTCDate(), weekday: (wall.getUTCDay() + 6) % 7, hour: wall.getUTCHours(), minute: wall.getUTCMinutes()}
}
export const dayNumber = (text) => Date.parse(`${text}T00:00Z`) / DAY

const two = (number) => String(number).padStart(2, "0")
export const isoOf = (moment) => {
  const ahead = (wallOf(moment) - moment) / HOUR
  return `${new Date(wallOf(moment)).toISOString().slice(0, 19)}+${two(ahead)}:00`
}
// The day so many months later, and whether its month had no such day.
export const monthsLater = (day, months) => {
  const from = new Date(day * DAY), wanted = from.getUTCFullYear() * 12 + from.getUTCMonth() + months
  const year = Math.floor(wanted / 12), length = new Date(Date.UTC(year, (wanted % 12) + 1, 0)).getUTCDate()
  const missing = from.getUTCDate() > length
  return {day: Date.UTC(year, wanted % 12, missing ? length : from.getUTCDate()) / DAY, missing}
}

const FORM = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?$/
// What a reader types as the first and the last moment that it may be; null where it is no moment, or none that came.
export const readMoment = (text) => {
  const read = FORM.exec(text)
  if (!read) return null
  if (read[1]) return [Date.parse(text), Date.parse(text)]
  const wall = Date.parse(`${text}${text.length > 10 ? "" : "T00:00"}Z`)
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== text.slice(0, 10)) return null
  if (text.length === 10) return [momentsOf(wall)[0], momentsOf(wall + DAY - 1000)[0]]
  const moments = momentsOf(wall)
  return moments.length ? [moments[0], moments.at(-1)] : null
}
