/** A signal that waits longer than a standard day at work is late. */
export const lateAfterMinutes = 9 * 60

/** Whether a signal waits too long, by its working minutes. */
export const isLate = (workingMinutes: number): boolean => workingMinutes > lateAfterMinutes
