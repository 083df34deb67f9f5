import { cache } from 'react'
import { currentPosition } from './subscribe'

/**
 * How far live updates were heard when the request began, before it read anything: a screen that begins to listen tells where it
 * stood, and hears at once of what happened since.
 */
export const livePosition = cache((): string => currentPosition())
