import { Fragment } from 'react'

const address = /https?:\/\/[^\s<>"]+/g

/** A text whose web addresses are links, which tell the other side nothing of where they were followed. */
export function SourceText({ text }: { readonly text: string }) {
  const links = [...text.matchAll(address)].map(({ 0: href, index }) => ({ href, at: index }))
  const ends = [0, ...links.map(({ href, at }) => at + href.length)]
  return (
    <>
      {links.map(({ href, at }, place) => (
        <Fragment key={at}>
          {text.slice(ends[place], at)}
          <a href={href} className="link" target="_blank" rel="noopener noreferrer nofollow">
            {href}
          </a>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
