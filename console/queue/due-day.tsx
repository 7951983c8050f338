import { useSay } from '../language.ts';
import { today } from '../shown/days.ts';
import { dueWords, nearness } from './due.ts';

interface DueDayProps {
  day: string;
  /** Nothing is left to do: the day alone. */
  isOver?: boolean;
  isProvisional?: boolean;
}

/** A day that something is due (期限), with how long that is in words; 暂定 while holidays of the year are not published. */
export function DueDay({ day, isOver = false, isProvisional = false }: DueDayProps) {
  const say = useSay();
  const now = today();
  return (
    <span className="due-day">
      {!isOver && (
        <b className="due-words" data-near={nearness(day, now)}>
          {say(...dueWords(day, now))}
        </b>
      )}
      <span className="due-date">
        {day.slice(0, 4) === now.slice(0, 4) ? day.slice(5) : day}
        {isProvisional && say('（暂定）', ' (provisional)')}
      </span>
    </span>
  );
}
