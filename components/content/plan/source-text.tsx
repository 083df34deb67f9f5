const address = /(https?:\/\/[^\s<>"]+)/g

/** A text whose web addresses are links, which tell the other side nothing of where they were followed. */
export function SourceText({ text }: { readonly text: string }) {
  return text.split(address).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stay in their order
      <a key={index} href={part} className="link" target="_blank" rel="noopener noreferrer nofollow">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
