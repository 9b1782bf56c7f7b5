import { useState } from 'preact/hooks'
import type { BusinessCalendar } from '../../core/measure/business-calendar'
import { isCalendarDay, isZone } from '../../core/measure/calendar-parts'
import { calendarWords } from '../desk-option-words'
import { FieldNotes, FieldState } from './FieldNotes'
import { isLocked, type Section } from './options-shape'

type Day = BusinessCalendar['days'][number]
const week: readonly Day[] = [1, 2, 3, 4, 5, 6, 7]
const mostHolidays = 400
const mostSaid = 5

/** When the desk works: clocks of classes in business hours run only then. */
export function CalendarOptions({ settings, saved, onKeep }: Section) {
  const [wrong, setWrong] = useState<{ field: string; says: string[] }>({ field: '', says: [] })
  const locked = isLocked(settings, 'calendar')
  const { calendar } = settings
  const keep = (field: string, change: Partial<BusinessCalendar>, says: string[] = []) => {
    setWrong({ field, says })
    if (says.length === 0) onKeep(field, { calendar: { ...calendar, ...change } })
  }
  const shown = { calendar, wrong, saved, locked, keep }
  return (
    <section class="option-group" aria-labelledby="calendar">
      <h2 id="calendar">Business hours</h2>
      <p class="muted">{calendarWords.why}</p>
      <Days {...shown} />
      <Hours {...shown} />
      <Zone {...shown} />
      <Holidays {...shown} />
    </section>
  )
}

type Part = {
  calendar: BusinessCalendar
  wrong: { field: string; says: string[] }
  saved: string
  locked: boolean
  keep: (field: string, change: Partial<BusinessCalendar>, says?: string[]) => void
}

function Days({ calendar, wrong, saved, locked, keep }: Part) {
  const change = (day: Day, isOn: boolean) => {
    const days = week.filter(one => (one === day ? isOn : calendar.days.includes(one)))
    keep('workdays', { days }, days.length === 0 ? [calendarWords.noDay] : [])
  }
  return (
    <fieldset class="field">
      <legend class="line">
        <span class="label grow">Working days</span>
        <FieldState isSaved={saved === 'workdays'} isLocked={locked} />
      </legend>
      <div class="line-1 wrap">
        {week.map((day, at) => (
          <label key={day} class="line-1">
            <input
              type="checkbox"
              checked={calendar.days.includes(day)}
              disabled={locked}
              onChange={event => {
                const { checked } = event.currentTarget
                change(day, checked)
                // The last day stays: nothing was kept, and the box must not say otherwise.
                if (!checked && calendar.days.length === 1) event.currentTarget.checked = true
              }}
            />
            {calendarWords.days[at]}
          </label>
        ))}
      </div>
      <Wrong wrong={wrong} field="workdays" />
    </fieldset>
  )
}

function Hours({ calendar, wrong, saved, locked, keep }: Part) {
  const change = (hours: { fromMinute?: number; toMinute?: number }) => {
    const { fromMinute, toMinute } = { ...calendar, ...hours }
    const isFine = Number.isInteger(fromMinute) && Number.isInteger(toMinute) && fromMinute < toMinute
    keep('workhours', hours, isFine ? [] : [calendarWords.noHours])
  }
  return (
    <div class="field">
      <div class="line">
        <span class="label grow" id="workhours">
          Working hours
        </span>
        <FieldState isSaved={saved === 'workhours'} isLocked={locked} />
      </div>
      <div class="line-1">
        <TimeField
          label="Open from"
          minute={calendar.fromMinute}
          locked={locked}
          onChange={fromMinute => change({ fromMinute })}
        />
        <span aria-hidden="true">to</span>
        <TimeField
          label="Open to"
          minute={calendar.toMinute}
          locked={locked}
          onChange={toMinute => change({ toMinute })}
        />
      </div>
      <Wrong wrong={wrong} field="workhours" />
      <FieldNotes id="workhours-why" why={calendarWords.hoursWhy} isLocked={locked} />
    </div>
  )
}

function TimeField({
  label,
  minute,
  locked,
  onChange,
}: {
  label: string
  minute: number
  locked: boolean
  onChange: (minute: number) => void
}) {
  return (
    <input
      class="input input-time"
      aria-label={label}
      aria-describedby="workhours-why"
      inputMode="numeric"
      autocomplete="off"
      maxLength={5}
      value={timeText(minute)}
      disabled={locked}
      onChange={event => onChange(minuteIn(event.currentTarget.value))}
    />
  )
}

function Zone({ calendar, wrong, saved, locked, keep }: Part) {
  return (
    <div class="field">
      <div class="line">
        <label class="label grow" for="workzone">
          Time zone of the desk
        </label>
        <FieldState isSaved={saved === 'workzone'} isLocked={locked} />
      </div>
      <input
        id="workzone"
        class="input"
        list="zones"
        autocomplete="off"
        spellcheck={false}
        value={calendar.zone}
        disabled={locked}
        aria-describedby="workzone-why"
        onChange={event => {
          const zone = event.currentTarget.value.trim()
          keep(
            'workzone',
            { zone },
            isZone(zone) ? [] : [`Not saved: no time zone “${zone}” is known. Write one like Europe/Berlin.`],
          )
        }}
      />
      <Wrong wrong={wrong} field="workzone" />
      <FieldNotes id="workzone-why" why={calendarWords.zoneWhy} isLocked={locked} />
    </div>
  )
}

function Holidays({ calendar, wrong, saved, locked, keep }: Part) {
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string) => {
    const lines = text.split('\n').map(line => line.trim())
    const bad = lines.flatMap((line, at) =>
      line === '' || isCalendarDay(line)
        ? []
        : [`Line ${at + 1}, “${line.slice(0, 40)}”, is no day. Write it like 2026-12-25.`],
    )
    const holidays = [...new Set(lines.filter(Boolean))].sort()
    const most = holidays.length > mostHolidays ? [`At most ${mostHolidays} holidays can be kept.`] : []
    const says = [...most, ...bad]
    setTyped(says.length > 0 ? text : null)
    keep('holidays', { holidays }, says)
  }
  return (
    <div class="field">
      <div class="line">
        <label class="label grow" for="holidays">
          Holidays, one day per line
        </label>
        <FieldState isSaved={saved === 'holidays'} isLocked={locked} />
      </div>
      <textarea
        id="holidays"
        class="input mono"
        rows={3}
        spellcheck={false}
        placeholder="2026-12-25"
        value={typed ?? calendar.holidays.join('\n')}
        disabled={locked}
        aria-describedby="holidays-why"
        onChange={event => change(event.currentTarget.value)}
      />
      <Wrong wrong={wrong} field="holidays" />
      <FieldNotes id="holidays-why" why={calendarWords.holidaysWhy} isLocked={locked} />
    </div>
  )
}

function Wrong({ wrong, field }: Pick<Part, 'wrong'> & { field: string }) {
  if (wrong.field !== field || wrong.says.length === 0) return null
  return (
    <div class="t12 wrong" role="alert">
      {wrong.says.slice(0, mostSaid).map(says => (
        <p key={says}>{says}</p>
      ))}
      {wrong.says.length > mostSaid && <p>And {wrong.says.length - mostSaid} more.</p>}
    </div>
  )
}

/** '09:00', or '24:00' for the end of a day. */
function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes since midnight; NaN for what is no time of a day. */
function minuteIn(text: string): number {
  const [, hour, minute] = /^\s*(\d{1,2}):(\d\d)\s*$/.exec(text) ?? []
  const at = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && at <= 1_440 ? at : Number.NaN
}
