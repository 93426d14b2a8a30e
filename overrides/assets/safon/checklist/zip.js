// The files within a workbook, which is a ZIP archive: reading them, within bounds, and writing them again.
import {Unreadable} from "./files.js"

const MOST = 40 * 1024 * 1024 // bytes, unpacked: a small file that unpacks to more is meant to do harm
const END = 0x06054b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50

const unpacked = async (bytes, room) => {
  if (typeof DecompressionStream === "undefined") throw new Unreadable("no-reading")
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader()
  const parts = []
  let size = 0
  for (;;) {
    let read
    try { read = await reader.read() } catch { throw new Unreadable("broken") }
    if (read.done) break
    size += read.value.length
    if (size > room) { await reader.cancel(); throw new Unreadable("broken") }
    parts.push(read.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

// Returns the files of an archive by name.
export const unzip = async (buffer) => {
  const view = new DataView(buffer), bytes = new Uint8Array(buffer), files = new Map()
  let end = buffer.byteLength - 22
  const least = Math.max(0, end - 65535)
  while (end >= least && view.getUint32(end, true) !== END) end -= 1
  if (end < least) throw new Unreadable("broken")
  let room = MOST
  try {
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new Unreadable("broken")
      const method = view.getUint16(at + 10, true), size = view.getUint32(at + 20, true)
      const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true)), local = view.getUint32(at + 42, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]))
      if (view.getUint32(local, true) !== LOCAL) throw new Unreadable("broken")
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      const packed = bytes.subarray(start, start + size)
      if (packed.length !== size || (method !== 0 && method !== 8)) throw new Unreadable("broken")
      const content = method === 8 ? await unpacked(packed, room) : packed
      room -= content.length
      if (room < 0) throw new Unreadable("broken")
      files.set(name, content)
      at += 46 + lengths[0] + lengths[1] + lengths[2]
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("broken")
  }
  return files
}

const TABLE = Uint32Array.from({length: 256}, (_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})
const checksum = (bytes) => {
  let sum = 0xffffffff
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

const header = (size, write) => {
  const view = new DataView(new ArrayBuffer(size))
  write((place, value) => view.setUint32(place, value, true), (place, value) => view.setUint16(place, value, true))
  return new Uint8Array(view.buffer)
}

// Returns an archive of files by name, unpacked, as a blob.
export const zip = (files) => {
  const parts = [], entries = []
  let at = 0
  for (const [name, content] of files) {
    const called = new TextEncoder().encode(name), sum = checksum(content), start = at
    const shared = (long, short, from) => {
      short(from, 20); short(from + 2, 0x0800); short(from + 4, 0); short(from + 6, 0); short(from + 8, 0x21)
      long(from + 10, sum); long(from + 14, content.length); long(from + 18, content.length); short(from + 22, called.length)
    }
    parts.push(header(30, (long, short) => { long(0, LOCAL); shared(long, short, 4) }), called, content)
    entries.push(header(46, (long, short) => { long(0, ENTRY); short(4, 20); shared(long, short, 6); long(42, start) }), called)
    at += 30 + called.length + content.length
  }
  const size = entries.reduce((sum, part) => sum + part.length, 0)
  const end = header(22, (long, short) => {
    long(0, END); short(8, files.size); short(10, files.size); long(12, size); long(16, at)
  })
  return new Blob([...parts, ...entries, end], {type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
}
