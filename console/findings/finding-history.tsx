import { Timeline } from 'antd';
import { useSay, useTerm } from '../language.ts';
import type { FindingDetailQuery } from '../operations.generated.ts';
import { useMoment } from '../shown/days.ts';

type Events = NonNullable<FindingDetailQuery['finding']>['history'];

/** What has happened to a finding (变动记录), the first first. */
export function FindingHistory({ events }: { events: Events }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  return (
    <Timeline
      className="paper-history"
      items={events.map(({ kind, at, department, recordedBy, reason }) => ({
        content: (
          <>
            <b>{term('FindingEventKind', kind)}</b>{' '}
            <span className="paper-quiet">
              {[moment(at), term('Department', department), recordedBy].filter(Boolean).join(' · ')}
            </span>
            {reason && <p>{say(`“${reason}”`, `“${reason}”`)}</p>}
          </>
        ),
      }))}
    />
  );
}
