import { Tag } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { EmergencyNotices } from '../operations.generated.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { useMoment } from '../shown/days.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useWhere } from '../where.ts';
import { DueTag } from './due-tag.tsx';
import { PaperList } from './paper-list.tsx';

const PAGE_SIZE = 30;

/** 告知: emergency accesses that those who answer for a department have been told of. */
export default function NoticesPage() {
  return (
    <ForPurpose>
      <Notices />
    </ForPurpose>
  );
}

function Notices() {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const { state } = useWhere();
  const { answer, isAsking } = useAsked(EmergencyNotices, { filter: {}, first: PAGE_SIZE, after: state.after || null });
  return (
    <>
      <p className="sharing-quiet">
        {say(
          '有人登记紧急查阅时，数据来源部门和登记人的上级立即收到告知。',
          'Whenever somebody opens an emergency access, the owning departments and the superior are told at once.',
        )}
      </p>
      <PaperList
        page={answer?.data?.notices}
        isAsking={isAsking || !answer}
        notices={answer?.notices}
        empty={say('没有告知。', 'No notices.')}
      >
        {({ id, audience, at, emergency }) => (
          <li key={id} className="sharing-paper" data-tone={emergency?.isReviewOverdue ? 'late' : ''}>
            <h2>
              <Go to="/sharing/emergencies" state={{ show: 'ALL' }}>
                {emergency?.number}
              </Go>
              <span>{term('DangerKind', emergency?.dangerKind)}</span>
              <Tag color={audience === 'SUPERVISOR' ? 'warning' : 'processing'}>
                {say('作为', 'as ')}
                {term('NoticeAudience', audience)}
              </Tag>
              {emergency?.isOpen && <Tag color="error">{say('正在查阅', 'Open now')}</Tag>}
              {emergency?.isReviewed ? (
                <Tag color="success">{say('已复核', 'Reviewed')}</Tag>
              ) : (
                emergency && (
                  <DueTag dueOn={emergency.reviewDueOn} isLate={emergency.isReviewOverdue} isProvisional={false} />
                )
              )}
            </h2>
            <p className="sharing-quiet">
              {moment(at)} · {emergency?.openedBy} · {term('Department', emergency?.department)}
            </p>
          </li>
        )}
      </PaperList>
      {answer && <AnsweredBy answer={answer} />}
    </>
  );
}
