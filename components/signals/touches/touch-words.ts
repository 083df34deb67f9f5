import { errorWords } from '@/components/ui/error-words'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { Channel, Medium, TouchResult } from '@/lib/signals/domain/touch'

/** The words of the forms for touches, as plain strings for the browser. */
export async function touchWords() {
  const [t, errors] = await Promise.all([getTranslations('touches'), errorWords()])
  const media: Record<Medium, string> = {
    call: t('medium.call'),
    mailing: t('medium.mailing'),
    social: t('medium.social'),
    face_to_face: t('medium.face_to_face'),
    introduction: t('medium.introduction'),
    inbound: t('medium.inbound'),
    event: t('medium.event'),
  }
  const results: Record<TouchResult, string> = {
    unanswered: t('result.unanswered'),
    answered: t('result.answered'),
    interested: t('result.interested'),
    refused: t('result.refused'),
    appointment: t('result.appointment'),
  }
  const channels: Record<Channel, string> = {
    ...media,
    cold_call: t('medium.cold_call'),
    warm_call: t('medium.warm_call'),
  }
  return {
    media,
    results,
    channels,
    errors,
    problems: {
      before_sign: t('problem.before_sign'),
      ahead: t('problem.ahead'),
      invalid: t('problem.invalid'),
      breathing: t('problem.breathing'),
      none: t('problem.none'),
      too_short: t('problem.too_short'),
      too_long: t('problem.too_long'),
      day_full: t('problem.day_full'),
      more_than_attempts: t('problem.more_than_attempts'),
      more_than_answered: t('problem.more_than_answered'),
      more_than_interested: t('problem.more_than_interested'),
      other: t('problem.other'),
    },
    field: {
      medium: t('field.medium'),
      result: t('field.result'),
      direction: t('field.direction'),
      outbound: t('field.outbound'),
      inbound: t('field.inbound'),
      when: t('field.when'),
      whenHint: t('field.whenHint'),
      day: t('field.day'),
      hours: t('field.hours'),
      minutes: t('field.minutes'),
      note: t('field.note'),
      more: t('field.more'),
      save: t('field.save'),
      undo: t('field.undo'),
      undone: t('field.undone'),
    },
    log: {
      signs: t('log.signs'),
      noSigns: t('log.noSigns'),
      warm: t('log.warm'),
      warmWhy: t('log.warmWhy'),
      cold: t('log.cold'),
      coldWhy: t('log.coldWhy'),
      usual: t('log.usual'),
      doneWarm: t('log.doneWarm'),
      doneCold: t('log.doneCold'),
      goOn: t('log.goOn'),
      other: t('log.other'),
    },
    session: {
      intro: t('session.intro'),
      tally: t('session.tally'),
      attempts: t('session.attempts'),
      answered: t('session.answered'),
      refused: t('session.refused'),
      interested: t('session.interested'),
      appointments: t('session.appointments'),
      writes: t('session.writes'),
      part: t('session.part', { quantity: '{quantity}', result: '{result}', minutes: '{minutes}' }),
      done: t('session.done'),
    },
    time: { usual: t('time.usual'), done: t('time.done'), callHint: t('time.callHint') },
  }
}

export type TouchWords = Awaited<ReturnType<typeof touchWords>>
