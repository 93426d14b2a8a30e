// Files from and to the reader's own device.
import {LARGEST, Unreadable, fromCsv, fromJson, textOf} from "./files.js"
import {fromWorkbook} from "./workbook.js"

const starts = (buffer, ...wanted) => {
  const bytes = new Uint8Array(buffer, 0, Math.min(wanted.length, buffer.byteLength))
  return wanted.every((byte, at) => bytes[at] === byte)
}

// Returns the rows of a file of any form, told by what is in it and not by its name, and the heads of columns that hold
// something and were not read.
export const readFile = async (file, said) => {
  if (file.size > LARGEST) throw new Unreadable("too-large", {size: Math.ceil(file.size / 1024 / 1024)})
  const buffer = await file.arrayBuffer()
  if (starts(buffer, 0x50, 0x4b)) return fromWorkbook(buffer, said)
  if (starts(buffer, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable("old-or-locked")
  const text = textOf(buffer).replace(/^\ufeff/, "")
  return /^\s*(?:\{|\[\s*[{\]])/.test(text) ? fromJson(text, said) : fromCsv(text, said)
}

export const download = (content, name, type) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
