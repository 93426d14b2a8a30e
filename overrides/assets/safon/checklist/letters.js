// Text as it is meant, whatever program or keyboard has written it.

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
export const trimmed = (text) => text.replace(/^[\s\u00a0\u200b\ufeff]+|[\s\u00a0\u200b\ufeff]+$/g, "")
// Capitals, kinds of spaces and of apostrophes, and a full stop at the end count for nothing.
export const flat = (text) => trimmed(text.replace(/[’‘ʼ`´′]/g, "'").normalize("NFKC").replace(UNSEEN, "")).toLowerCase().replace(/[\s_-]+/g, " ").replace(/[\s.!:*]+$/, "")
export const clipped = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
export const asText = (value) => (typeof value === "string" ? value : value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value))
