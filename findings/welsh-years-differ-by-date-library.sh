#!/bin/sh
# moment 2.31.0, Day.js 1.11.23 and date-fns 4.4.0, each with its Welsh locale: three words for "years", each used for every number.
#
# Guess: a library that ships a Welsh locale knows that the noun changes after a number, or at least two of them agree.
# Seen: of five years the first two say "5 flynedd", the form that only 2 takes, and date-fns says "5 mlynedd", which is right, and
# "3 mlynedd" and "6 mlynedd", which are not. Of one year the first two leave out the 1. The twentieth is "20fed" by moment and "20ain" by
# date-fns. A page that counts in the browser disagrees with one that was counted when it was built.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts moment@2.31.0 dayjs@1.11.23 date-fns@4.4.0
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import { createRequire } from "node:module"
import { format, formatDistanceStrict } from "date-fns"
import { cy } from "date-fns/locale"

const require = createRequire(import.meta.url)
const moment = require("moment")
require("moment/locale/cy")
const dayjs = require("dayjs")
require("dayjs/locale/cy")
dayjs.extend(require("dayjs/plugin/relativeTime"))
const numbers = [1, 2, 3, 5, 6]
const year = (n) => new Date(2020 + n, 0, 1)
const said = {
  moment: numbers.map((n) => moment.duration(n, "years").locale("cy").humanize()),
  dayjs: numbers.map((n) => dayjs(year(0)).locale("cy").to(dayjs(year(n)), true)),
  "date-fns": numbers.map((n) => formatDistanceStrict(year(0), year(n), { locale: cy, unit: "year" })),
}
const twentieth = [moment(new Date(2026, 0, 20)).locale("cy").format("Do"), format(new Date(2026, 0, 20), "do", { locale: cy })]
console.log(said, twentieth)
const flynedd = ["blwyddyn", "2 flynedd", "3 flynedd", "5 flynedd", "6 flynedd"]
assert.deepEqual(said.moment, flynedd, "moment says it otherwise now")
assert.deepEqual(said.dayjs, flynedd, "Day.js says it otherwise now")
assert.deepEqual(said["date-fns"], ["1 flwyddyn", "2 flynedd", "3 mlynedd", "5 mlynedd", "6 mlynedd"], "date-fns says it otherwise now")
assert.deepEqual(twentieth, ["20fed", "20ain"], "the twentieth is said otherwise now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
