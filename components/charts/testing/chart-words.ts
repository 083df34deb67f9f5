import type { ChartWords } from '../domain/words'

export const chartWords: ChartWords = {
  showFigures: 'Voir les chiffres',
  noData: 'Pas encore de chiffres',
  label: 'Libellé',
  value: 'Valeur',
  low: 'bas',
  high: 'haut',
  sample: 'n',
  share: 'Part',
  interval: 'intervalle',
  zoomIn: 'Zoomer',
  zoomOut: 'Élargir',
  zoomAll: 'Tout',
}
