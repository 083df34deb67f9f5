/** The few words a picture needs, already in the reader's language: plain strings, so that they cross to the client. */
export type ChartWords = {
  showFigures: string
  noData: string
  label: string
  value: string
  low: string
  high: string
  sample: string
  share: string
  interval: string
  zoomIn: string
  zoomOut: string
  zoomAll: string
}
