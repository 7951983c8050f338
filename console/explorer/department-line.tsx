import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { departmentTerm } from '../catalogue-terms.ts';
import { AnswerNoticesList } from './answer-notices-list.tsx';
import { type DepartmentStatus, setCurrentTab, useLastAnswer } from './last-answer.ts';

const STATUS_TEXTS: Readonly<Record<string, string>> = {
  OK: '正常',
  NO_RECORD: '无记录',
  DENIED: '无权查看',
  UNAVAILABLE: '暂时无法访问',
};

/** Above the result: each department that was asked, whether it answered, as of when 截至时间; what is missing or masked. */
export function DepartmentLine() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id ?? '');
  const schema = useGraphiQL((state) => state.schema);
  useEffect(() => setCurrentTab(tab), [tab]);
  const answer = useLastAnswer(tab);
  return (
    <>
      <div className="department-line" role="status" aria-label="各部门应答情况">
        {answer === undefined && <span className="department-hint">运行查询后，这里显示各部门的应答情况</span>}
        {answer?.departments.map((status) => (
          <DepartmentChip key={status.department} status={status} name={departmentTerm(schema, status.department)} />
        ))}
        {answer && <span className="department-time">{answer.milliseconds} 毫秒</span>}
      </div>
      {answer && <AnswerNoticesList of={answer} catalogue={schema} />}
    </>
  );
}

function DepartmentChip({ status, name }: { status: DepartmentStatus; name: string }) {
  const text = STATUS_TEXTS[status.status] ?? status.status;
  return (
    <span
      className="department-chip"
      data-status={status.status}
      title={`${name} · ${text}${until(status.asOf, true)}`}
    >
      <b>{name}</b>
      <span>{text}</span>
      {status.asOf && <time dateTime={status.asOf}>{until(status.asOf, false)}</time>}
    </span>
  );
}

function until(asOf: string | null | undefined, full: boolean): string {
  const instant = new Date(asOf ?? Number.NaN);
  if (Number.isNaN(instant.getTime())) return '';
  const at = instant.toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    ...(full ? { year: 'numeric' } : {}),
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return full ? ` · 截至 ${at}` : `截至 ${at}`;
}
