// The clock of a page: what the reader types becomes days and times. Nothing is kept, and nothing is sent.
import {calendarFile} from "./calendar.js"
import {calendarOf, count} from "./count.js"
import {dayOf, isoOf, partsOf, readMoment, secondsInto} from "./london.js"

const root = document.querySelector("[data-sf-clock]"), find = (selector) => root.querySelector(selector)
const said = JSON.parse(root.dataset.said), bank = calendarOf(JSON.parse(root.dataset.bank))
const form = find("form"), at = find("[name=at]"), wrong = find("#clock-wrong"), told = find("[role=status]")
const list = find(".sf-dues"), items = [...list.children], waiting = told.textContent
const because = new Map(items.map((item) => [item, item.querySelector(".sf-due__why").textContent]))
const filled = (text, gaps) => text.replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(gaps, name) ? gaps[name] : gap))
const LAST_SECOND = 86399
let shown = []

const two = (number) => String(number).padStart(2, "0")
const words = (moment, start = false) => {
  const part = partsOf(moment), into = secondsInto(moment)
  const time = into === LAST_SECOND ? said["end-of-day"] : start && into === 0 ? said["start-of-day"] : `${two(part.hour)}:${two(part.minute)}`
  return filled(said.moment, {weekday: said.weekdays[part.weekday], day: part.day, month: said.months[part.month], year: part.year, time})
}
const strictFirst = ({binds, earliest, latest}) => (binds === "not-before" ? [latest, earliest] : [earliest, latest])
const whyOf = (item, {refused, missing, opens}) => {
  const {event, stage, why} = item.dataset
  if (refused) {
    const key = stage === "then" && ["no-start", "last-time"].includes(refused) ? "stage" : refused
    return filled(said.refused[key], {event})
  }
  return [
    why, opens !== null && filled(said.opens, {moment: words(opens, true)}),
    missing.length > 0 && `${filled(said.silent, {what: missing.map((name) => said.missing[name]).join("; ")})} ${said["silent-by"]}`,
  ].filter(Boolean).join(" ")
}
const show = (item, answer) => {
  const when = item.querySelector(".sf-due__when"), on = answer.earliest !== null, ends = on ? [...new Set(strictFirst(answer))] : []
  const over = on && answer.binds !== "not-before" && ends[0] < Date.now()
  when.replaceChildren(...ends.map((moment, place) => {
    const line = document.createElement("span"), time = document.createElement("time")
    time.dateTime = isoOf(moment)
    time.textContent = words(moment, answer.binds === "not-before")
    line.append(`${said[place ? "otherwise" : "binds"][answer.binds]} `, time, ...(over && !place ? [` (${said.over})`] : []))
    return line
  }))
  when.hidden = !on
  item.classList.toggle("sf-due--on", on)
  item.querySelector(".sf-due__why").textContent = whyOf(item, answer)
  return {item, answer, first: on ? ends[0] : Infinity}
}
const reset = () => {
  for (const item of items) {
    item.querySelector(".sf-due__when").hidden = true
    item.classList.remove("sf-due--on")
    item.querySelector(".sf-due__why").textContent = because.get(item)
  }
  list.append(...items)
  shown = []
}
const eventName = () => form.event.selectedOptions?.[0].textContent ?? form.event.parentElement.textContent.trim()
const work = () => {
  const moment = at.value ? readMoment(at.value) : null, bad = Boolean(at.value && !moment) || at.validity.badInput
  wrong.hidden = !bad
  wrong.textContent = bad ? said.wrong : ""
  if (bad) at.setAttribute("aria-invalid", "true")
  else at.removeAttribute("aria-invalid")
  if (!moment) { reset(); told.textContent = waiting; return }
  shown = items.map((item) => show(item, count(
    JSON.parse(item.dataset.limit), item.dataset.starts === form.event.value ? moment : null, bank, JSON.parse(item.dataset.stated))))
  shown.sort((one, other) => (one.first === other.first ? 0 : one.first - other.first))
  list.append(...shown.map(({item}) => item))
  told.textContent = filled(said["worked-out"], {event: eventName(), moment: words(moment[0])})
}
const goTo = (place) => place.scrollIntoView({block: "start", behavior: "instant"})

form.addEventListener("submit", (event) => { event.preventDefault(); work() })
form.addEventListener("input", work)
find("[data-sf-now]").addEventListener("click", () => {
  at.value = isoOf(Math.floor(Date.now() / 60000) * 60000).slice(0, at.type === "date" ? 10 : 16)
  work()
  goTo(find("#results"))
})
find("[data-sf-calendar]").addEventListener("click", () => {
  const entries = shown.filter(({first}) => first !== Infinity).map(({item, answer, first}) => {
    const text = (part) => item.querySelector(`.sf-due__${part}`).textContent.trim()
    const day = secondsInto(first) === LAST_SECOND || (answer.binds === "not-before" && secondsInto(first) === 0)
    return {
      key: item.dataset.key, url: item.dataset.url, summary: `${item.dataset.key.split(" ")[0]}: ${text("limit span")}`,
      description: `${[...item.querySelectorAll(".sf-due__when > span")].map((line) => line.textContent).join("\n")}\n${text("text")}\n${text("why")}\n${said["not-advice"]}`,
      ...(day ? {day: dayOf(first)} : {moment: first}),
    }
  })
  if (!entries.length) { told.textContent = said["calendar-none"]; return }
  const moment = readMoment(at.value), language = document.documentElement.lang
  const text = calendarFile(entries, {language, seed: (moment[0] / 60000).toString(36), host: location.hostname, now: Date.now(), name: find("[data-sf-calendar]").dataset.name})
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], {type: "text/calendar;charset=utf-8"}))
  link.download = `safon-${language}.ics`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
})

// Who comes from a clause has its event chosen already.
const meant = items.find((item) => `#${item.id}` === location.hash)?.dataset.starts
if (meant && form.event.options && [...form.event.options].some((option) => option.value === meant)) form.event.value = meant
// What a browser filled in again, as it went back, counts as typed.
if (at.value) work()
