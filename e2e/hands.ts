import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works a page: with a pointer, or with the keyboard alone, where all must be reached by its keys. */
export interface Hand {
  /** A button, a link or a summary. */
  readonly press: (target: Locator) => Promise<void>
  /** One of a few, whichever of them is chosen. */
  readonly choose: (radio: Locator) => Promise<void>
  /** Sets a box that is empty, or empties one that is set. */
  readonly tick: (box: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
  /** The option of a list below a field; the keyboard is in the field. */
  readonly take: (option: Locator) => Promise<void>
}

export const hands = ['pointer', 'keyboard'] as const
export type HandName = (typeof hands)[number]

/** Every journey that is to go by either hand in either language. */
export const bothWays = (['en', 'fr'] as const).flatMap(language =>
  hands.map(hand => ({ language, hand, title: `${hand}, ${language}` })),
)

/** A journey that one hand makes in one language and the other in the other. */
export const oneWayEach = [
  { language: 'en', hand: 'pointer', title: 'pointer, en' },
  { language: 'fr', hand: 'keyboard', title: 'keyboard, fr' },
] as const

export const handOn = (page: Page, name: HandName): Hand => (name === 'pointer' ? pointer : keyboardOn(page))

const pointer: Hand = {
  press: target => target.click(),
  choose: radio => radio.check(),
  tick: box => box.click(),
  write: (field, text) => field.fill(text),
  take: option => option.click(),
}

function keyboardOn(page: Page): Hand {
  const write = async (field: Locator, text: string) => {
    await reach(page, field)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type(text)
  }
  return {
    write,
    press: async target => {
      await reach(page, target)
      await page.keyboard.press('Enter')
    },
    choose: async radio => {
      await reach(page, radio, isInGroup)
      await walk(page, 'ArrowRight', radio)
      await expect(radio).toBeChecked()
    },
    tick: async box => {
      await reach(page, box)
      await page.keyboard.press('Space')
    },
    take: async option => {
      await expect(option).toBeVisible()
      while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
  }
}

/** Whether the keyboard is there; null when the page has put another element in its place. */
type Reached = (target: Node) => boolean | null

const isFocused: Reached = target => (target.isConnected ? target === document.activeElement : null)
/** The Tab key stops once at a group of radio buttons: at the chosen one. */
const isInGroup: Reached = target =>
  target.isConnected
    ? target instanceof HTMLInputElement &&
      document.activeElement instanceof HTMLInputElement &&
      document.activeElement.type === 'radio' &&
      document.activeElement.name === target.name &&
      document.activeElement.form === target.form
    : null

/** More stops than a page has: what is not found by then is out of the keyboard's reach. */
const mostStops = 300

/** Goes there with the Tab key. */
export const reach = (page: Page, target: Locator, reached: Reached = isFocused): Promise<void> =>
  walk(page, 'Tab', target, reached)

async function walk(page: Page, key: string, target: Locator, reached: Reached = isFocused): Promise<void> {
  await expect(target).toBeAttached()
  // Found once: looking for it by its role at every stop takes longer than the way there.
  let element = await target.elementHandle()
  for (let stops = 0; stops < mostStops; stops += 1) {
    let there = await element?.evaluate(reached)
    if (there == null) {
      element = await target.elementHandle()
      there = await element?.evaluate(reached)
    }
    if (there === true) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${String(target)}.`)
}

/** Carries a card from where it is to the head of a column, with the pointer. */
export async function drag(page: Page, card: Locator, column: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded()
  const from = await card.boundingBox()
  const to = await column.boundingBox()
  if (from === null || to === null) throw new Error('The board is not shown.')
  await page.mouse.move(from.x + 30, from.y + 15)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 110, { steps: 8 })
  await page.mouse.up()
}
