/** Weighted value in cents = amount × stage probability (percent), rounded to the cent. */
export const weightedCents = (amountCents: number, probability: number): number =>
  Math.round((amountCents * probability) / 100)
