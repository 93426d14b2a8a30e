// Files from and to the reader's own device.
import {LARGEST, Unreadable, fromCsv, fromJson, textOf} from "./files.js"
import {fromWorkbook} from "./workbook.js"

// Returns the rows of a file of any form, told by what is in it and not by its name.
export const readFile = async (file) => {
  if (file.size > LARGEST) throw new Unreadable("too-large", {size: Math.ceil(file.size / 1024 / 1024)})
  const buffer = await file.arrayBuffer(), start = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength))
  if (start[0] === 0x50 && start[1] === 0x4b) return fromWorkbook(buffer)
  const text = textOf(buffer)
  return text.trimStart().startsWith("{") ? fromJson(text) : fromCsv(text)
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
