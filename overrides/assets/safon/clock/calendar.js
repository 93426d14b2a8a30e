// A calendar file (RFC 5545) of limits that have a moment: days as days, instants as instants, no reminders.
const FOLDED = 75 // octets of a line, at most

const escaped = (text) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, "\\n")
// Folds a line by octets, and never within a letter.
export const folded = (line) => {
  const lines = [""]
  let room = FOLDED
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (size > room) { lines.push(" "); room = FOLDED - 1 }
    lines[lines.length - 1] += letter
    room -= size
  }
  return lines.join("\r\n")
}
const stamp = (moment) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "")
const date = (day) => new Date(day * 86400000).toISOString().slice(0, 10).replaceAll("-", "")

// `entries` have a key, a summary, a description, a url, and a day (a number) or a moment; `seed` tells this event from
// another, so that the same file loaded again changes its entries and adds none.
export const calendarFile = (entries, {language, seed, host, now, name}) => {
  const tagged = (key, text) => `${key};LANGUAGE=${language}:${escaped(text)}`
  const events = entries.flatMap((entry) => [
    "BEGIN:VEVENT",
    `UID:${entry.key.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${seed}@${host}`,
    `DTSTAMP:${stamp(now)}`,
    ...(entry.day === undefined ? [`DTSTART:${stamp(entry.moment)}`] : [`DTSTART;VALUE=DATE:${date(entry.day)}`, `DTEND;VALUE=DATE:${date(entry.day + 1)}`]),
    tagged("SUMMARY", entry.summary), tagged("DESCRIPTION", entry.description), `URL:${entry.url}`, "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ])
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Safon//${escaped(name)}//${language.toUpperCase()}`, "CALSCALE:GREGORIAN", ...events, "END:VCALENDAR"]
  return `${lines.map(folded).join("\r\n")}\r\n`
}
