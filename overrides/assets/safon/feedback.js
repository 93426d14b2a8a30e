// Says of an engagement what is true now, where the page was built before it opened or closed.
// Without this script a page says what was true when it was built.
(() => {
  "use strict"
  const rounds = [...document.querySelectorAll("[data-sf-opens], [data-sf-closes]")]
  const standing = document.querySelectorAll("[data-sf-standing]")
  if (!rounds.length) return
  const instants = ({ sfOpens, sfCloses }) => [sfOpens ? Date.parse(sfOpens) : -Infinity, sfCloses ? Date.parse(sfCloses) : Infinity]
  const longest = 2 ** 31 - 1 // milliseconds that a timer can wait

  const tell = () => {
    const now = Date.now()
    let open = false
    let next = Infinity
    for (const round of rounds) {
      const [opens, closes] = instants(round.dataset)
      const state = now >= closes ? "after" : now < opens ? "before" : "open"
      for (const part of round.querySelectorAll("[data-sf-when]")) part.hidden = part.dataset.sfWhen !== state
      open ||= state === "open" && round.querySelector("a.sf-way, .sf-letter") !== null
      next = Math.min(next, ...[opens, closes].filter((instant) => instant > now))
    }
    for (const each of standing) each.hidden = open
    if (next < Infinity) setTimeout(tell, Math.min(next - now, longest))
  }
  tell()
  // A page that was kept, or a device that slept, may show an old state.
  addEventListener("pageshow", (event) => { if (event.persisted) tell() })
})()
