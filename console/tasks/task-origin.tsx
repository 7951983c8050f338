import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { Facts } from '../queue/facts.tsx';
import { useMoment } from '../shown/days.ts';
import type { TaskPaperData } from './task-paper.tsx';

/** Where a task comes from (由何而来): the finding, or the report with what was seen. */
export function TaskOriginPart({ task: { origin, finding, report } }: { task: TaskPaperData }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  return (
    <>
      <h3>{say('由何而来', 'Where it comes from')}</h3>
      {!report && !finding && <p>{term('TaskOrigin', origin)}</p>}
      {finding && (
        <p>
          {say('比对结果：', 'Finding: ')}
          <Go to="/findings" state={{ id: finding.id, state: 'ALL' }}>
            {finding.rule?.title ?? say(`第 ${finding.id} 号`, `no. ${finding.id}`)}
          </Go>{' '}
          {say(`（${term('FindingState', finding.state)}）`, `(${term('FindingState', finding.state)})`)}
        </p>
      )}
      {report && (
        <Facts
          of={[
            [say('报告号', 'Report'), report.number],
            [say('危险', 'Danger'), term('ReportedDanger', report.danger)],
            [say('紧急程度', 'Urgency'), term('ReportUrgency', report.urgency)],
            [
              say('报告人', 'Reported by'),
              [term('Department', report.department), report.recordedBy, moment(report.reportedAt)]
                .filter(Boolean)
                .join(' · '),
            ],
            [say('儿童特征', 'The child'), report.childDescription],
            [say('所见所闻', 'Seen'), report.seen ?? say('未显示', 'not shown')],
          ]}
        />
      )}
    </>
  );
}
