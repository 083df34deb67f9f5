import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, themes, visitors, widths } from './choices'

const picture = /^(?<screen>.+)-(?<language>fr|en)-(?<theme>light|dark)-(?<width>\d+)\.png$/

interface Shot {
  readonly file: string
  readonly screen: string
  readonly marks: string
}

/** A page to look through all pictures of the folder with, those of earlier runs too. */
export function writeIndex(folder: string): string {
  const path = join(folder, 'index.html')
  const sections = visitors.map(visitor => sectionOf(visitor, listShots(folder, visitor)))
  writeFileSync(path, pageOf(sections.join('\n')))
  return path
}

function listShots(folder: string, visitor: string): Shot[] {
  if (!existsSync(join(folder, visitor))) return []
  return readdirSync(join(folder, visitor))
    .sort()
    .flatMap(name => {
      const { screen, language, theme, width } = picture.exec(name)?.groups ?? {}
      if (screen === undefined) return []
      return [{ file: `${visitor}/${name}`, screen, marks: `${language} ${theme} w${width}` }]
    })
}

function sectionOf(visitor: string, shots: readonly Shot[]): string {
  if (shots.length === 0) return ''
  const screens = [...new Set(shots.map(({ screen }) => screen))].map(screen => {
    const figures = shots.filter(shot => shot.screen === screen).map(figureOf)
    return `<h3>${screen}</h3><div class="row">${figures.join('')}</div>`
  })
  return `<section class="${visitor}"><h2>${visitor}</h2>${screens.join('')}</section>`
}

const figureOf = ({ file, screen, marks }: Shot): string =>
  `<figure class="${marks}"><a href="${file}"><img loading="lazy" alt="${screen}, ${marks}" src="${file}"></a><figcaption>${marks}</figcaption></figure>`

/** A box to untick hides what carries its word as a class. */
const boxes = [...visitors, ...languages, ...themes, ...widths.map(width => `w${width}`)]

const pageOf = (body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Entregent: every screen</title>
<style>
body { font: 15px system-ui, sans-serif; margin: 1.5rem; background: #faf8f5; color: #1d1a17 }
nav { position: sticky; top: 0; padding: .75rem 0; background: inherit; display: flex; flex-wrap: wrap; gap: 1rem }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
figure { margin: 0 } img { display: block; width: 320px; height: 240px; object-fit: cover; object-position: top; border: 1px solid #e9e4dd }
.w390 img { width: 150px } figcaption { font-size: 12px; color: #6b645d }
${boxes.map(box => `body:has(#show-${box}:not(:checked)) .${box} { display: none }`).join('\n')}
</style>
<h1>Entregent: every screen</h1>
<nav>${boxes.map(box => `<label><input type="checkbox" id="show-${box}" checked> ${box}</label>`).join('')}</nav>
${body}
</html>
`
