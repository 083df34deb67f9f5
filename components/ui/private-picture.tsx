interface Props {
  readonly src: string
  /** What it shows, in words; empty where it only adorns. */
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly className: string
}

/** A picture from a route of our own that asks for a permission: the image optimizer has no session and would be refused. */
export const PrivatePicture = ({ alt, ...rest }: Props) => (
  // biome-ignore lint/performance/noImgElement: as above
  <img alt={alt} {...rest} />
)
