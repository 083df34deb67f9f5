import { livePosition } from '@/lib/platform/live/position'
import { RefreshOnChange } from './refresh-on-change'

interface Props {
  readonly topics: readonly string[]
}

/** Asks the server for the page again whenever one of its topics changes, or has changed since the page was read. */
export const LiveRefresh = ({ topics }: Props) => <RefreshOnChange topics={topics} since={livePosition()} />
