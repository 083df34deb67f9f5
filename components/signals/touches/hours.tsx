import { Chart } from '@/components/charts/chart'
import type { Tone } from '@/components/charts/domain/spec'
import { ScrollArea } from '@/components/ui/scroll-area'
import '@/components/overview/rows.css'
import type { Format } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { totalHours } from '@/lib/signals/domain/channel-hours'
import type { Channel } from '@/lib/signals/domain/touch'
import type { TouchesView } from '@/lib/signals/load-touches'
import './hours.css'
import type { TouchWords } from './touch-words'

interface Props {
  readonly view: TouchesView
  readonly words: TouchWords
  readonly write: Format
}

/** Calls have the colour of their warmth, what happens in real life that of the handshake; writing has none. */
const tones: Readonly<Record<Channel, Tone>> = {
  cold_call: 'cold',
  warm_call: 'warm',
  mailing: 'muted',
  social: 'muted',
  face_to_face: 'handshake',
  introduction: 'warm',
  inbound: 'warm',
  event: 'handshake',
}

/** What each channel took of the week and of today, and what it brought. */
export async function Hours({ view, words, write }: Props) {
  const t = await getTranslations('touches')
  const { hours, todayHours, scope } = view
  const total = totalHours(hours)
  const today = totalHours(todayHours)
  const todayOf = (channel: Channel) => todayHours.find(row => row.channel === channel)?.minutes ?? 0
  return (
    <section className="card touch-hours" aria-labelledby="hours-title">
      <div className="rows-head">
        <h2 id="hours-title">
          {view.member.own ? t('hours.title') : t('hours.titleOf', { name: view.member.name })}
        </h2>
        <p>
          {t('hours.total', { week: write.duration(total.minutes), today: write.duration(today.minutes) })}
        </p>
      </div>
      {hours.length === 0 ? (
        <p className="rows-empty">{t('hours.empty')}</p>
      ) : (
        <>
          <div className="touch-picture">
            <Chart
              size="low"
              caption="hidden"
              level={3}
              spec={{
                kind: 'bars',
                layout: 'horizontal',
                id: 'channel-hours',
                title: t('hours.chart'),
                description: t('hours.description'),
                format: 'duration',
                locale: scope.language,
                labels: hours.map(({ channel }) => words.channels[channel]),
                tones: hours.map(({ channel }) => tones[channel]),
                series: [
                  {
                    key: 'minutes',
                    label: t('hours.time'),
                    tone: 'muted',
                    values: hours.map(({ minutes }) => minutes),
                  },
                ],
              }}
            />
          </div>
          <ScrollArea label={t('hours.table')}>
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">{t('hours.channel')}</th>
                  <th scope="col" className="num">
                    {t('hours.time')}
                  </th>
                  <th scope="col" className="num">
                    {t('hours.today')}
                  </th>
                  <th scope="col" className="num">
                    {t('hours.touches')}
                  </th>
                  <th scope="col" className="num">
                    {t('hours.conversations')}
                  </th>
                  <th scope="col" className="num">
                    {t('hours.appointments')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {hours.map(row => (
                  <tr key={row.channel}>
                    <th scope="row">{words.channels[row.channel]}</th>
                    <td className="num">{write.duration(row.minutes)}</td>
                    <td className="num">{write.duration(todayOf(row.channel))}</td>
                    <td className="num">{write.count(row.touches)}</td>
                    <td className="num">{write.count(row.conversations)}</td>
                    <td className="num">{write.count(row.appointments)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('hours.all')}</th>
                  <td className="num">{write.duration(total.minutes)}</td>
                  <td className="num">{write.duration(today.minutes)}</td>
                  <td className="num">{write.count(total.touches)}</td>
                  <td className="num">{write.count(total.conversations)}</td>
                  <td className="num">{write.count(total.appointments)}</td>
                </tr>
              </tfoot>
            </table>
          </ScrollArea>
        </>
      )}
    </section>
  )
}
