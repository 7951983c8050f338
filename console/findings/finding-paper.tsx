import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import type { FindingDetailQuery } from '../operations.generated.ts';
import { ChildWords } from '../queue/child-words.tsx';
import { divisionLabel } from '../queue/division-options.ts';
import { DueDay } from '../queue/due-day.tsx';
import { Facts } from '../queue/facts.tsx';
import { useMoment } from '../shown/days.ts';
import { PurposeOffer } from '../shown/purpose-offer.tsx';
import { FindingActs } from './finding-acts.tsx';
import { FindingEvidence } from './finding-evidence.tsx';
import { FindingHistory } from './finding-history.tsx';
import { SeverityMark } from './severity-mark.tsx';

/** A finding as its detail shows it. */
export type FindingPaperData = NonNullable<FindingDetailQuery['finding']>;

interface FindingPaperProps {
  finding: FindingPaperData;
  whenActing(): void;
  acted(): Promise<void>;
}

/** A finding in full: what the departments say, why that matters, what has been done about it. */
export function FindingPaper({ finding, whenActing, acted }: FindingPaperProps) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const { code, rule, state, severity, evidence, history, tasks, childId } = finding;
  const responsible = term('Department', finding.responsible);
  return (
    <>
      <h2>
        <SeverityMark of={severity} />{' '}
        {rule?.title ?? (code === null ? say('规则未显示', 'Rule not shown') : say('已停用的规则', 'No longer used'))}
      </h2>
      <Facts
        of={[
          [
            say('儿童', 'Child'),
            <>
              <ChildWords childId={childId} child={finding.child} />{' '}
              <Go to="/children/profile" state={{ id: childId }}>
                {say('查看档案', 'Profile')}
              </Go>
            </>,
          ],
          [say('居住地', 'Lives in'), divisionLabel(finding.division ?? { name: null })],
          [say('状态', 'State'), term('FindingState', state)],
          [say('责任部门', 'Responsible'), responsible],
          [
            say('办理期限', 'Due'),
            <DueDay key="due" day={finding.dueOn} isOver={state !== 'OPEN'} isProvisional={finding.isDueProvisional} />,
          ],
          [say('自何日起', 'Since'), finding.since],
          [say('发现日期', 'Found on'), finding.foundOn],
          [say('最近比对', 'Last seen'), moment(finding.lastSeenAt)],
        ]}
      />
      <HowItEnded finding={finding} />
      <FindingActs finding={finding} whenActing={whenActing} acted={acted} />
      <h3>{say('各部门的数据', 'What the departments say')}</h3>
      {evidence && evidence.length > 0 ? (
        <FindingEvidence evidence={evidence} responsible={finding.responsible} />
      ) : (
        <>
          <p className="paper-quiet">{say('依据未显示。', 'The evidence is not shown.')}</p>
          <PurposeOffer
            what="不满十四周岁儿童的比对规则和依据"
            whatInEnglish="rules and evidence about children under 14"
          />
        </>
      )}
      {rule && (
        <>
          <h3>{say('规则', 'The rule')}</h3>
          <p>{rule.rule}</p>
          <Facts
            of={[
              [say('依据', 'Basis'), rule.basis],
              [say('紧急程度', 'Severity'), rule.severityReason],
              [
                say('期限', 'Due'),
                say(
                  `自发现之日起 ${rule.dueWorkingDays} 个工作日内由${responsible}办理`,
                  `within ${rule.dueWorkingDays} working days, by ${responsible}`,
                ),
              ],
            ]}
          />
        </>
      )}
      <h3>{say('由此创建的任务', 'Tasks made of it')}</h3>
      {tasks && tasks.length > 0 ? (
        <ul className="paper-list">
          {tasks.map(({ number, kind, state: of, forDepartment, dueOn }) => (
            <li key={number}>
              <Go to="/tasks" state={{ number, queue: 'all' }}>
                {number}
              </Go>{' '}
              {term('TaskKind', kind)} · {term('Department', forDepartment)} · {term('TaskState', of)}{' '}
              <DueDay day={dueOn} isOver={of === 'CLOSED' || of === 'WITHDRAWN' || of === 'ANSWERED'} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="paper-quiet">{tasks ? say('还没有任务。', 'None yet.') : say('任务未显示。', 'Not shown.')}</p>
      )}
      <h3>{say('变动记录', 'History')}</h3>
      <FindingHistory events={history} />
    </>
  );
}

function HowItEnded({
  finding: { state, explanation, explainedUntil, closedOn, closedBecause },
}: {
  finding: FindingPaperData;
}) {
  const say = useSay();
  const term = useTerm();
  if (state === 'EXPLAINED')
    return (
      <p className="paper-ended">
        <b>{say(`已说明，有效至 ${explainedUntil ?? '—'}：`, `Explained until ${explainedUntil ?? '—'}: `)}</b>
        {explanation ?? say('原因未显示', 'reason not shown')}
      </p>
    );
  if (state === 'CLOSED')
    return (
      <p className="paper-ended">
        <b>{say(`${closedOn ?? ''} 消除：`, `Closed ${closedOn ?? ''}: `)}</b>
        {term('FindingCloseReason', closedBecause)}
      </p>
    );
  return null;
}
