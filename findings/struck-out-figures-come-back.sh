#!/bin/sh
# sanitize-html 2.17.5, Turndown 7.2.5, rss-parser 3.13.0 and trafilatura 2.3.1: "within <del>24</del> 72 hours" is "within 24 72 hours".
#
# Guess: what makes HTML safe, or turns it into text or Markdown, keeps <del> as it keeps <strong>, or leaves out what is struck out.
# Seen: all four take the mark away and keep the figure, which then stands as if it were still asked. sanitize-html lets 70 elements through
# by default, <strong>, <q> and <wbr> among them, and neither <del> nor <ins>. Turndown writes emphasis and code, and deletions not. What
# others do is as one would guess: nh3 keeps both elements, html2text strikes the figure out. trafilatura strikes it out in Markdown and
# not in its usual text. A feed or a message about a change is safe only if it says "before" and "now" in words.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml_html_clean html2text==2025.4.15 nh3==0.3.8
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts sanitize-html@2.17.5 turndown@7.2.5 rss-parser@3.13.0
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import Parser from "rss-parser"
import sanitize from "sanitize-html"
import Turndown from "turndown"

const CHANGE = "<p>Respond within <del>24</del> <ins>72</ins> <strong>hours</strong>.</p>"
const FEED = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Changes</title><id>urn:example:changes</id><updated>2026-12-01T00:00:00Z</updated>
<author><name>Somebody</name></author>
<entry><title>7.2</title><id>urn:example:change</id><updated>2026-12-01T00:00:00Z</updated>
<content type="html">${CHANGE.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</content></entry></feed>`

const feed = await new Parser().parseString(FEED)
const told = [sanitize(CHANGE), new Turndown().turndown(CHANGE), feed.items[0].contentSnippet]
console.log("sanitize-html, Turndown, rss-parser:", told)
console.log("elements that sanitize-html lets through:", sanitize.defaults.allowedTags.length)
assert.deepEqual(told, ["<p>Respond within 24 72 <strong>hours</strong>.</p>", "Respond within 24 72 **hours**.", "Respond within 24 72 hours."])
JAVASCRIPT
node "$folder/run.mjs"
"$folder/venv/bin/python" - <<'PYTHON'
import html2text
import nh3
import trafilatura

CHANGE = "<p>Respond within <del>24</del> <ins>72</ins> hours.</p>"
PAGE = f"""<!doctype html><html lang="en"><head><title>What changed</title></head><body><main><article><h1>What changed</h1>
<p>The words of this duty are those that all agencies of the area agreed, and they stand below as they are now.</p>{CHANGE}
<p>All other words of the duty stay as they were before its authors made this change in the spring of the year.</p>
</article></main></body></html>"""

text = trafilatura.extract(PAGE)
markdown = trafilatura.extract(PAGE, output_format="markdown", include_formatting=True)
(line,) = [each for each in text.splitlines() if "Respond" in each]
print("trafilatura:", line, "| as Markdown, struck out:", "~~24~~" in markdown)
print("nh3:", nh3.clean(CHANGE), "| html2text:", html2text.html2text(CHANGE).strip())
assert line == "Respond within 24 72 hours." and "~~24~~" in markdown, "trafilatura does otherwise now"
assert nh3.clean(CHANGE) == CHANGE and "~~24~~" in html2text.html2text(CHANGE), "the others do otherwise now"
print("as described")
PYTHON
