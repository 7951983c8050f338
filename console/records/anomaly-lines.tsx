import { useSay } from '../language.ts';
import { instantText } from './days.ts';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';
import { PlaceLink } from './use-place.ts';

/** One thing that a rule found. */
export interface AnomalyLine {
  readonly rule: string;
  readonly viewerId: string | null;
  readonly department: string | null;
  readonly role: string | null;
  readonly divisionCode: string | null;
  readonly on: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly count: number;
  readonly recordIds: readonly string[];
}

/** What a rule found: who, on which day, how many, and the records behind it. */
export function AnomalyLines({ lines }: { lines: readonly AnomalyLine[] }) {
  const say = useSay();
  const { departments, roles } = useTerms();
  if (lines.length === 0) return null;
  const person = say('处理人', 'Person');
  const day = say('日期', 'Date');
  const time = say('时刻', 'Time');
  const times = say('次数或人数', 'Times or people');
  const records = say('记录', 'Records');
  return (
    <table className="record-table">
      <TableHead columns={[person, day, time, times, records]} />
      <tbody>
        {lines.map(({ viewerId, department, role, divisionCode, on, firstAt, lastAt, count, recordIds }) => (
          <tr key={`${viewerId} ${on} ${firstAt}`}>
            <td data-label={person}>
              {named(departments, department)} {named(roles, role)}
              <small>
                {viewerId} · {divisionCode}
              </small>
            </td>
            <td data-label={day}>{on}</td>
            <td data-label={time}>
              {instantText(firstAt, true)}
              {lastAt !== firstAt && ` ${say('至', 'to')} ${instantText(lastAt, true)}`}
            </td>
            <td data-label={times}>{count}</td>
            <td data-label={records}>
              <PlaceLink page="list" state={{ ids: recordIds.join(',') }}>
                {say(`查看 ${recordIds.length} 条`, `Show ${recordIds.length}`)}
              </PlaceLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
