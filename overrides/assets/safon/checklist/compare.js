// What several teams answered, clause by clause: where they agree, differ or are silent; and all of it as one.
import {FIELDS, alone, isEmpty, withOthers} from "./answers.js"

export const KINDS = ["agree", "differ", "part", "silent"]

// Returns how the answers of all teams to one clause stand to each other: `part` is where some have answered alike, and
// others have not. A note without an answer is no answer.
export const kindOf = (states) => {
  const given = states.filter(Boolean)
  if (!given.length) return "silent"
  if (new Set(given).size > 1) return "differ"
  return given.length === states.length ? "agree" : "part"
}

// Returns what each team said of a clause, and how that stands together. A team is its name and its answers by clause.
export const compared = (teams, id) => {
  const said = teams.map(({name, answers}) => ({name, answer: answers.get(id) ?? null}))
  return {kind: kindOf(said.map(({answer}) => answer?.state ?? "")), said}
}

// Returns how many of some clauses are of each kind.
export const counted = (teams, ids) => {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0]))
  for (const id of ids) counts[compared(teams, id).kind] += 1
  return counts
}

const lines = (said, field) => said.map(({name, answer}) => [name, answer[field]]).filter(([, text]) => text)
// Returns the one value that all lines share, or nothing; `named` gives them all, each with its team.
const shared = (found) => (new Set(found.map(([, text]) => text)).size === 1 ? found[0][1] : "")
const named = (found) => found.map(([name, text]) => `${name}: ${text}`).join("\n")

// Returns one answer in which all that was written stands: where teams differ, no answer is chosen for them, and each of
// theirs stands beside. `words` are the states in words. What a team answered before the clause changed is still to be
// looked at again, whoever agrees: where one of them did, the answer of all is to the clause as it was; `now` is what it
// asks for now.
export const asOne = (teams, id, words, now = "") => {
  const {kind, said} = compared(teams, id), given = said.filter(({answer}) => answer && (!isEmpty(answer) || answer.others.length))
  if (!given.length) return null
  const first = (given.find(({answer}) => now && answer.substance && answer.substance !== now) ?? given[0]).answer, own = given.filter(({answer}) => !isEmpty(answer))
  const beside = given.flatMap(({name, answer}) => answer.others.map((one) => ({...one, note: `${name}: ${one.note}`})))
  const one = {id, state: "", note: named(lines(own, "note")), ...Object.fromEntries(FIELDS.slice(1).map((field) => [field, ""])), substance: first.substance, text: first.text}
  const more = []
  for (const field of FIELDS.filter((each) => each !== "note")) {
    one[field] = shared(lines(own, field))
    if (!one[field]) more.push(named(lines(own, field)))
  }
  if (kind === "differ") {
    more.push(named(own.filter(({answer}) => answer.state).map(({name, answer}) => [name, words[answer.state]])))
    beside.push(...own.map(({name, answer}) => ({...alone(answer), note: `${name}: ${answer.note}`})))
  } else one.state = own.map(({answer}) => answer.state).find(Boolean) ?? ""
  one.note = [one.note, ...more].filter(Boolean).join("\n")
  return withOthers({...one, others: beside})
}

// Returns every clause that a team has said something of.
export const answered = (teams) => new Set(teams.flatMap(({answers}) => [...answers.keys()]))
