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
  const { departments, roles } = useTerms();
  if (lines.length === 0) return null;
  return (
    <table className="record-table">
      <TableHead columns={['处理人', '日期', '时刻', '次数或人数', '记录']} />
      <tbody>
        {lines.map(({ viewerId, department, role, divisionCode, on, firstAt, lastAt, count, recordIds }) => (
          <tr key={`${viewerId} ${on} ${firstAt}`}>
            <td data-label="处理人">
              {named(departments, department)} {named(roles, role)}
              <small>
                {viewerId} · {divisionCode}
              </small>
            </td>
            <td data-label="日期">{on}</td>
            <td data-label="时刻">
              {instantText(firstAt, true)}
              {lastAt !== firstAt && ` 至 ${instantText(lastAt, true)}`}
            </td>
            <td data-label="次数或人数">{count}</td>
            <td data-label="记录">
              <PlaceLink page="list" state={{ ids: recordIds.join(',') }}>
                查看 {recordIds.length} 条
              </PlaceLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
