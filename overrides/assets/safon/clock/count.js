// One function over a limit, a moment and a calendar: what `safon.clock.count` does in Python, by the same table of cases.
import {dayNumber, dayOf, momentIn, monthsLater, secondsInto} from "./london.js"

class Uncountable extends Error {}
const LAST_SECOND = 86399, SATURDAY = 5
const DAYS = {"day": 1, "calendar day": 1, "week": 7, "fortnight": 14}
const MONTHS = {"month": 1, "calendar month": 1, "year": 12, "year of age": 12}
const REPEATS = ["every", "at least every", "at most every"]
const VALUES = {
  "event-day": ["counts", "does not count"], "days": ["working", "calendar"], "calendar": ["england", "wales"],
  "closed-day": ["stays", "next", "previous"], "no-such-day": ["back", "forward"],
}

// The bank holidays of the page as a calendar.
export const calendarOf = ({first, last, days}) => {
  const closed = Object.fromEntries(Object.entries(days).map(([nation, all]) => [nation, new Set(all.map(dayNumber))]))
  const [from, to] = [dayNumber(`${first}-01-01`), dayNumber(`${last}-12-31`)]
  const isOpen = (day, nation) => {
    if (day < from || day > to) throw new Uncountable("beyond-calendar")
    return (day + 3) % 7 < SATURDAY && !closed[nation].has(day)
  }
  const nextOpen = (day, nation, step = 1) => { while (!isOpen(day, nation)) day += step; return day }
  const nthOpen = (day, number, nation, step = 1) => {
    for (let at = 0; at < number; at += 1) day = nextOpen(day + step, nation, step)
    return day
  }
  return {nextOpen, nthOpen}
}

const whole = (number, times) => {
  const hundredths = Math.round(number * 100) * times
  if (hundredths % 100) throw new Uncountable("part")
  return hundredths / 100
}
const later = (day, months, how) => {
  const found = monthsLater(day, months)
  if (!found.missing) return found.day
  if (how["no-such-day"] === "refuse") throw new Uncountable("no-such-day")
  return how["no-such-day"] === "forward" ? found.day + 1 : found.day
}
const corresponding = (day, {n, u}, how, sign = 1) =>
  (DAYS[u] ? day + sign * whole(n, DAYS[u]) : later(day, sign * whole(n, MONTHS[u]), how))
const rolled = (day, how, lowest, highest) => {
  if (how["closed-day"] === "stays") return day
  const open = how.bank.nextOpen(day, how.calendar, how["closed-day"] === "next" ? 1 : -1)
  return open >= lowest && open <= highest ? open : day
}
const counts = (how) => (how["event-day"] === "counts" ? 1 : 0)
const nth = (base, limit, more, how, step = 1) => how.bank.nthOpen(base, whole(limit.n, 1) + more, how.calendar, step)

// The day on which so long has passed; the last on which so long is left; the first of so many; the first after so long.
const lastDay = (day, limit, how) => (how.working ? nth(day - counts(how), limit, 0, how)
  : rolled(corresponding(day, limit, how) - counts(how), how, day, Infinity))
const lastDayBefore = (day, limit, how) => (how.working ? nth(day + counts(how), limit, 1, how, -1)
  : rolled(corresponding(day, limit, how, -1) - 1 + counts(how), how, -Infinity, day - 1))
const firstDayWithin = (day, limit, how) => (how.working ? nth(day + counts(how), limit, 0, how, -1)
  : corresponding(day, limit, how, -1) + counts(how))
const firstDayAfter = (day, limit, how) => (how.working ? nth(day - counts(how), limit, 1, how)
  : corresponding(day, limit, how) + 1 - counts(how))

const endOf = (day, how) => momentIn(day, how["day-ends"] ?? LAST_SECOND)
const eventDay = (at, how) => dayOf(at) + (secondsInto(at) > (how["day-ends"] ?? LAST_SECOND) ? 1 : 0)
const atEnd = (work) => (at, limit, how) => endOf(work(eventDay(at, how), limit, how), how)
const atStart = (work) => (at, limit, how) => momentIn(work(eventDay(at, how), limit, how), 0)
const same = (at) => at
const shifted = (sign) => (at, {n}) => at + sign * Math.round(n * 100) * 36000

const bindsOf = ({l, r}) => {
  if (["from", "at most every"].includes(l) || (l === "at least" && r === "after")) return "not-before"
  return {until: "until", at: "on"}[l] ?? "by"
}
// What an age needs is reached as its day begins.
const ageRule = (l) => {
  const reached = (at, {n}, how) => later(dayOf(at), whole(n, 12), how)
  const end = (work, choices) => ({ends: (at, limit, how) => endOf(work(at, limit, how), how), choices})
  if (l === "from") return {ends: (at, limit, how) => momentIn(reached(at, limit, how), 0), choices: ["no-such-day"]}
  if (l === "at") return end(reached, ["no-such-day"])
  if (l === "before") return end((at, limit, how) => reached(at, limit, how) - 1, ["no-such-day"])
  return end((at, limit, how) => reached(at, limit, how) - 1 + counts(how), ["event-day", "no-such-day"])
}
const ruleOf = (limit) => {
  const {l, u, r, s} = limit, binds = bindsOf(limit)
  if (!u) return {ends: s ? atEnd(same) : same, choices: []}
  if (u === "year of age") return ageRule(l)
  const within = r === "before" && l === "within"
  if (u === "hour") return {ends: r !== "before" ? shifted(1) : within ? same : shifted(-1), opens: within && shifted(-1), choices: []}
  const open = binds !== "not-before", choices = ["event-day"]
  if (u === "day") choices.push("days")
  if (open || u === "day" || u === "working day") choices.push("calendar")
  if (open && u !== "working day") choices.push("closed-day")
  if (MONTHS[u]) choices.push("no-such-day")
  const ends = within ? same : r === "before" ? atEnd(lastDayBefore) : open ? atEnd(lastDay) : atStart(firstDayAfter)
  return {ends, opens: within && atStart(firstDayWithin), choices}
}
const refusedOf = ({l, u, r, e, t}, moment) => {
  const never = {"week of pregnancy": "pregnancy", "clock time": "clock"}
  if (e === "not stated") return "start-not-stated"
  if (t) return "times"
  if (never[u]) return never[u]
  if (!u && r === "after") return moment ? "no-length" : "other-event"
  if (moment && (e || u === "year of age" || REPEATS.includes(l))) return ""
  if (u === "year of age") return "birth"
  return e ? "other-event" : REPEATS.includes(l) ? "last-time" : "no-start"
}

// Every way to make the choices that nobody has made.
const readingsOf = (choices, stated) => choices.reduce((all, choice) =>
  all.flatMap((one) => (stated[choice] ? [stated[choice]] : VALUES[choice]).map((value) => ({...one, [choice]: value}))), [{}])
const ranged = (work, rule, limit, [first, last], bank, stated) => {
  const base = {"event-day": "does not count", "calendar": "wales", "closed-day": "stays", "no-such-day": "back", "day-ends": stated["day-ends"]}
  const found = readingsOf(rule.choices, stated).flatMap((reading) => [...new Set([first, last])].map((time) => {
    const working = reading.days ? reading.days === "working" : limit.u === "working day"
    return {reading: {time, ...reading}, end: work(time, limit, {...base, ...reading, bank, working})}
  }))
  const without = (reading, name) => JSON.stringify({...reading, [name]: 0})
  const matters = (name) => {
    const ends = new Map()
    return found.some(({reading, end}) => {
      const key = without(reading, name), before = ends.get(key)
      ends.set(key, before ?? end)
      return before !== undefined && before !== end
    })
  }
  const all = found.map(({end}) => end)
  return {earliest: Math.min(...all), latest: Math.max(...all), missing: ["time", ...rule.choices].filter(matters)}
}

// When a limit ends; `moment` is the first and the last that its event may have been at, or null where nobody knows.
export const count = (limit, moment, bank, stated = {}) => {
  const refused = refusedOf(limit, moment), none = {earliest: null, latest: null, opens: null, missing: []}
  if (refused) return {...none, binds: bindsOf(limit), refused, opens: refused === "no-length" ? moment[1] : null}
  const rule = ruleOf(limit)
  try {
    const answer = {...ranged(rule.ends, rule, limit, moment, bank, stated), opens: null, binds: bindsOf(limit), refused: ""}
    if (!rule.opens) return answer
    const {latest, missing} = ranged(rule.opens, rule, limit, moment, bank, stated)
    return {...answer, opens: latest, missing}
  } catch (error) {
    if (error instanceof Uncountable) return {...none, binds: bindsOf(limit), refused: error.message}
    throw error
  }
}
