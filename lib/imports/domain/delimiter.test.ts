import { describe, expect, it } from 'vitest'
import { detectDelimiter, detectNewline } from './delimiter'

describe('the delimiter', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'nom;montant;taux\nA;1,5;2,5\nB;2,5;3,5\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    ['|', 'a|b|c\n1|2;3|4\n'],
  ])('%j is found', (delimiter, sample) => {
    expect(detectDelimiter(sample)).toMatchObject({ delimiter, reason: 'consistent', share: 1 })
  })

  it('does not count what stands in quotes', () => {
    expect(detectDelimiter('a;b\n"x,y,z,w";1\n"p,q,r,s";2\n').delimiter).toBe(';')
  })

  it('is found under notes that have none of it', () => {
    const sample = 'Notes:\n"Some, long, explanation"\n\nFirst;Last;Mail\nA | B;C;d@e.fr\nF;G | H;\n'
    expect(detectDelimiter(sample)).toMatchObject({ delimiter: ';', columns: 3 })
  })

  it('is what the sep line of Excel says', () => {
    expect(detectDelimiter('sep=|\r\na,b|c,d\r\n1,2|3,4\r\n')).toMatchObject({
      delimiter: '|',
      reason: 'sep_line',
    })
  })

  it('is a comma for a file of one column', () => {
    expect(detectDelimiter('email\na@b.fr\nc@d.fr\n')).toMatchObject({
      delimiter: ',',
      reason: 'single_column',
      columns: 1,
    })
  })

  it('leaves out a row cut by the end of the sample', () => {
    expect(detectDelimiter('a;b;c\n1;2;3\n4,5,6').share).toBe(1)
  })
})

describe('the line ends', () => {
  it.each([
    ['a\r\nb\r\n', 'crlf', 'lf'],
    ['a\nb\n', 'lf', 'lf'],
    ['a\rb\r', 'cr', 'any'],
    ['a\nb\r\n', 'mixed', 'lf'],
    ['a', 'none', 'lf'],
    ['a\r', 'cr', 'any'],
  ])('of %j', (sample, newline, rowEnds) => {
    expect(detectNewline(sample)).toEqual({ newline, rowEnds })
  })
})
