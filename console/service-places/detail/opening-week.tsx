import { Tag } from 'antd';
import { type Say, useSay, useTerm } from '../../language.ts';
import { type Opening, type OpenNow, openNow, WEEKDAYS, weekdayIn } from './opening.ts';

/** A week of opening times as a strip (一周开放时间), today marked; whether it is open now, by Beijing time. */
export function OpeningWeek({ openings, isRunning }: { openings: readonly Opening[]; isRunning: boolean }) {
  const say = useSay();
  const term = useTerm();
  const now = new Date();
  const today = weekdayIn(now);
  const weekly = openings.filter(({ weekdays }) => weekdays.length < WEEKDAYS.length);
  const seasonal = openings.filter(({ weekdays }) => weekdays.length === WEEKDAYS.length);
  if (openings.length === 0)
    return <p className="places-note">{say('没有公布开放时间。', 'No opening times are published.')}</p>;
  return (
    <>
      <p className="places-summary">
        {isRunning ? <NowTag now={openNow(openings, now)} /> : <Tag>{say('现已停止开放', 'No longer open')}</Tag>}
      </p>
      <ol className="places-week">
        {WEEKDAYS.map((weekday) => {
          const times = weekly.filter(({ weekdays }) => weekdays.includes(weekday));
          return (
            <li key={weekday} aria-current={weekday === today ? 'date' : undefined} data-open={times.length > 0}>
              <b>{term('Weekday', weekday)}</b>
              {times.length === 0 && <span className="places-absent">{say('不开放', 'Closed')}</span>}
              {times.map((time) => (
                <span key={`${time.opensAt} ${time.season?.[0]}`}>{timeText(time, say)}</span>
              ))}
            </li>
          );
        })}
      </ol>
      {seasonal.map((time) => (
        <p key={`${time.season?.[0]} ${time.opensAt}`} className="places-note">
          {timeText(time, say)}
        </p>
      ))}
    </>
  );
}

function NowTag({ now }: { now: OpenNow }) {
  const say = useSay();
  if (now.state === 'OPEN')
    return <Tag color="success">{say(`现在开放，至 ${now.until}`, `Open now, until ${now.until}`)}</Tag>;
  if (now.state === 'IN_SEASON') {
    const seasons = now.seasons.map((season) => say(...season)).join(say('、', ', '));
    return <Tag color="warning">{say(`${seasons}此时开放`, `Open at this hour: ${seasons}`)}</Tag>;
  }
  return <Tag>{say('现在不开放', 'Closed now')}</Tag>;
}

function timeText({ opensAt, closesAt, season }: Opening, say: Say): string {
  return [season && say(...season), `${opensAt}–${closesAt}`].filter(Boolean).join(' ');
}
