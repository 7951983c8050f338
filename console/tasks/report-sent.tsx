import { Button, Flex, Result } from 'antd';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import type { ReportDangerMutation } from '../operations.generated.ts';
import { Announced } from '../shown/announced.tsx';
import { useMoment } from '../shown/days.ts';
import { goTo } from '../where.ts';

interface ReportSentProps {
  report: NonNullable<ReportDangerMutation['reportDanger']>;
  another(): void;
}

/** Tells the reporter the report's number, who was told, and by when each department acts. */
export function ReportSent({ report: { number, reportedAt, departments, tasks }, another }: ReportSentProps) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  return (
    <Announced>
      <Result
        status="success"
        title={say(`已报告，报告号 ${number}`, `Reported: ${number}`)}
        subTitle={say(
          `${moment(reportedAt)} 已同时送达 ${departments.length} 个部门。`,
          `${departments.length} departments were told at ${moment(reportedAt)}.`,
        )}
        extra={
          <Flex wrap gap={8} justify="center">
            <Button type="primary" onClick={() => goTo('/tasks/reports', { number })}>
              {say('查看办理情况', 'See what becomes of it')}
            </Button>
            <Button onClick={another}>{say('再报告一件', 'Report another')}</Button>
          </Flex>
        }
      >
        <ul className="paper-list">
          {(tasks ?? []).map(({ number: task, forDepartment, acceptDueOn, dueOn, isDueProvisional }) => (
            <li key={task}>
              <b>{term('Department', forDepartment)}</b>
              {say(
                `：最迟 ${acceptDueOn} 受理，${dueOn} 答复${isDueProvisional ? '（期限暂定）' : ''}，任务号 `,
                `: accepts by ${acceptDueOn}, answers by ${dueOn}${isDueProvisional ? ' (provisional)' : ''}, task `,
              )}
              <Go to="/tasks" state={{ queue: 'all', number: task }}>
                {task}
              </Go>
            </li>
          ))}
        </ul>
      </Result>
    </Announced>
  );
}
