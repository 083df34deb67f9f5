import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { type WorkbookCell, writeWorkbook } from './workbook'

const lines: readonly (readonly WorkbookCell[])[] = [
  [{ kind: 'text', value: '=HYPERLINK("http://x")' }, { kind: 'cents', value: 1_234_567 }, null],
  [
    { kind: 'text', value: 'Été & <fils>\u0000\ud800 "a"' },
    { kind: 'number', value: -3 },
    { kind: 'day', value: '2026-03-02' },
  ],
]

async function workbookOf(): Promise<Buffer> {
  const batches = async function* () {
    for (const line of lines) yield [line]
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writeWorkbook('Deals [2026]', ['Name', 'Amount', 'Day'], batches()))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The parts of a workbook as Python reads them; null on a machine without it. */
function partsOf(workbook: Buffer): Record<string, string> | null {
  const script = `import io,json,sys,zipfile,xml.dom.minidom as d
z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
[d.parseString(z.read(n)) for n in z.namelist()]
print(json.dumps({n:z.read(n).decode() for n in z.namelist()}))`
  try {
    return JSON.parse(execFileSync('python3', ['-c', script], { input: workbook }).toString())
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

test('a workbook is well-formed, its text is text and its figures are figures', async () => {
  const parts = partsOf(await workbookOf())
  if (parts === null) return
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).not.toContain('<f>')
  // Style 4 says that the text stays text when somebody edits it.
  expect(sheet).toContain(
    '<c t="inlineStr" s="4"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t>',
  )
  expect(sheet).toContain('<v>12345.67</v>')
  expect(sheet).toContain('<v>-3</v>')
  // 2026-03-02 is day 46083 of the calendar of workbooks.
  expect(sheet).toContain('<v>46083</v>')
  expect(sheet).toContain('Été &amp; &lt;fils&gt; &quot;a&quot;')
  expect(parts['xl/workbook.xml']).toContain('name="Deals  2026 "')
})
