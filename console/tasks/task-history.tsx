import { Timeline } from 'antd';
import { useSay, useTerm } from '../language.ts';
import { useMoment } from '../shown/days.ts';
import type { TaskPaperData } from './task-paper.tsx';

/** How a task was handled (办理过程), the first step first. */
export function TaskHistory({ events }: { events: TaskPaperData['history'] }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  return (
    <Timeline
      className="paper-history"
      items={events.map(({ kind, at, department, recordedBy, text, toDepartment, escalation }) => ({
        content: (
          <>
            <b>{term('TaskEventKind', kind)}</b>
            {toDepartment && ` → ${term('Department', toDepartment)}`}
            {escalation && say(`到${term('TaskEscalation', escalation)}`, ` to ${term('TaskEscalation', escalation)}`)}{' '}
            <span className="paper-quiet">
              {[moment(at), term('Department', department), recordedBy].filter(Boolean).join(' · ')}
            </span>
            {text && <p>{text}</p>}
          </>
        ),
      }))}
    />
  );
}
