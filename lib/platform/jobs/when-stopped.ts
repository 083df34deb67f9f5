import { backgroundSignal, inBackground } from '@/db/pool/background'

/** Whether the worker under way was told to stop, so that its work was undone and failed of nothing else. */
export const wasStopped = (): boolean => backgroundSignal()?.aborted === true

/** Does what has still to be done of work that was stopped. */
export const afterStop = <Result>(work: () => Promise<Result>): Promise<Result> => inBackground(work)
