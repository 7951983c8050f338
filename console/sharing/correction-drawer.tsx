import { Alert, Descriptions, Flex, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import {
  CorrectionRequestDetail,
  type CorrectionRequestDetailQuery,
  ReopenCorrection,
} from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { AnswerForm } from './answer-form.tsx';
import { DueTag } from './due-tag.tsx';
import { PaperDrawer } from './paper-drawer.tsx';
import { ReasonAct } from './reason-act.tsx';
import { CORRECTION_COLOURS } from './state-colours.ts';
import { useCatalogue } from './use-catalogue.ts';

/** A correction as the hub tells it. */
export type Correction = NonNullable<CorrectionRequestDetailQuery['correctionRequest']>;

/** One correction: the doubt, the answers so far, and the way to answer or to disagree. */
export function CorrectionDrawer({ number, onChanged }: { number: string; onChanged(): void }) {
  const say = useSay();
  const { viewer } = useSession();
  const { answer, again } = useAsked(CorrectionRequestDetail, { number });
  const correction = answer?.data?.correctionRequest;
  const [isOvertaken, setOvertaken] = useState(false);
  const changed = () => {
    void again();
    onChanged();
  };
  const overtaken = () => {
    setOvertaken(true);
    changed();
  };
  const isAnswerer = correction?.state === 'OPEN' && correction.owner === viewer.department;
  const mayReopen =
    correction && correction.state !== 'OPEN' && correction.askedBy === viewer.department && !correction.isReopened;
  return (
    <PaperDrawer title={say('校核', 'Correction')} number={number} answer={answer}>
      {correction && (
        <>
          <CorrectionFacts correction={correction} />
          <CorrectionAnswers correction={correction} />
          {isOvertaken && (
            <Alert
              type="warning"
              showIcon
              role="alert"
              title={say(
                '已有同事先一步办理，谁在何时办理见上面的历次答复；您的答复没有提交。',
                'A colleague was faster; who and when stands above among the answers. Yours has not been submitted.',
              )}
            />
          )}
          {isAnswerer && <AnswerForm correction={correction} onDone={changed} onConflict={overtaken} />}
          {mayReopen && <Reopening correction={correction} onDone={changed} />}
        </>
      )}
    </PaperDrawer>
  );
}

function CorrectionFacts({ correction }: { correction: Correction }) {
  const say = useSay();
  const term = useTerm();
  const catalogue = useCatalogue();
  const { coordinate, doubt, evidence, childId, child, recordId, division, askedBy, owner, askedOn } = correction;
  const facts = [
    [
      say('状态', 'State'),
      <Flex key="state" wrap gap={4} align="center">
        <Tag color={CORRECTION_COLOURS[correction.state]}>{term('CorrectionState', correction.state)}</Tag>
        {correction.state === 'OPEN' && (
          <DueTag dueOn={correction.dueOn} isLate={correction.isOverdue} isProvisional={correction.isDueProvisional} />
        )}
      </Flex>,
    ],
    [say('有疑义的数据项', 'Field'), catalogue?.nameOf(coordinate) ?? coordinate],
    [say('疑义', 'Doubt'), doubt],
    [say('依据的材料', 'Evidence'), evidence],
    [
      say('儿童', 'Child'),
      childId && (
        <Go key="child" to="/children/profile" state={{ id: childId }}>
          {child?.name ?? childId}
        </Go>
      ),
    ],
    [say('记录编号', 'Record'), recordId],
    [say('所涉区划', 'Division'), division?.fullName],
    [say('提出', 'Asked'), `${term('Department', askedBy)} ${askedOn} ${correction.recordedBy ?? ''}`],
    [say('由谁答复', 'To answer'), term('Department', owner)],
    [say('重新提出的理由', 'Reopened because'), correction.reopenReason],
  ] as const;
  const items = facts.filter(([, children]) => children).map(([label, children]) => ({ key: label, label, children }));
  return <Descriptions size="small" bordered column={1} items={items} style={{ marginBottom: 16 }} />;
}

function CorrectionAnswers({ correction: { answers } }: { correction: Correction }) {
  const say = useSay();
  const term = useTerm();
  if (answers.length === 0) return null;
  const items = answers.map(({ department, kind, text, forwardedTo, answeredOn, recordedBy }, at) => ({
    key: String(at),
    content: (
      <>
        <b>{term('CorrectionAnswerKind', kind)}</b> {answeredOn} · {term('Department', department)} {recordedBy}
        {forwardedTo && ` → ${term('Department', forwardedTo)}`}
        <div>{text}</div>
      </>
    ),
  }));
  return (
    <>
      <h2>{say('历次答复', 'Answers')}</h2>
      <Timeline items={items} />
    </>
  );
}

function Reopening({ correction, onDone }: { correction: Correction; onDone(): void }) {
  const say = useSay();
  const act = useAct(ReopenCorrection);
  return (
    <ReasonAct
      label={say('有异议，重新提出', 'Disagree and reopen')}
      says={say('只能重新提出一次，期限重新计算。', 'This can be done once; the time to answer starts anew.')}
      reason={say('理由', 'Reason')}
      act={act}
      variables={(reason) => ({
        input: { requestNumber: correction.number, expectedVersion: correction.version, reason },
      })}
      onDone={onDone}
    />
  );
}
