import { Button, Flex, Tag } from 'antd';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { CloseEmergency, type EmergencyAccessesQuery } from '../operations.generated.ts';
import { useMoment } from '../shown/days.ts';
import { useSession } from '../signed-in.ts';
import { forgetStatedPurpose, statedPurpose, statePurpose } from '../stated-purpose.ts';
import { goTo } from '../where.ts';
import { DueTag } from './due-tag.tsx';
import { minutesLeft } from './due-words.ts';
import { mayReview } from './parties.ts';
import { ReasonAct } from './reason-act.tsx';
import { ReviewForm } from './review-form.tsx';

/** An emergency access as the list tells it. */
export type Access = NonNullable<EmergencyAccessesQuery['emergencyAccesses']>['nodes'][number];

interface EmergencyPaperProps {
  readonly access: Access;
  readonly now: number;
  /** Whether the purpose shows why it was opened. */
  readonly isReasonShown: boolean;
  onChanged(): void;
}

/** One emergency access: who, why, how long still, how it was reviewed, and what may be done with it. */
export function EmergencyPaper({ access, now, isReasonShown, onChanged }: EmergencyPaperProps) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const { viewer } = useSession();
  const left = minutesLeft(access.expiresAt, now);
  const isOpen = access.isOpen && left > 0;
  const tone = access.isReviewOverdue ? 'late' : isOpen ? 'open' : '';
  return (
    <li className="sharing-paper" data-tone={tone}>
      <h2>
        {access.number}
        {access.dangerKind && <span>{term('DangerKind', access.dangerKind)}</span>}
        {isOpen ? (
          <Tag color="processing">{say(`还可查阅 ${left} 分钟`, `${left} minutes left`)}</Tag>
        ) : (
          <Tag>{access.closedAt ? say('已关闭', 'Closed') : say('已到期', 'Expired')}</Tag>
        )}
        {access.finding && (
          <Tag color={access.finding === 'JUSTIFIED' ? 'success' : 'error'}>
            {say('复核：', 'Review: ')}
            {term('ReviewFinding', access.finding)}
          </Tag>
        )}
        {!access.isReviewed && (
          <>
            {say('待复核', 'To review')}
            <DueTag
              dueOn={access.reviewDueOn}
              isLate={access.isReviewOverdue}
              isProvisional={access.isReviewDueProvisional}
            />
          </>
        )}
      </h2>
      <p>{access.reason}</p>
      <p className="sharing-quiet">
        {access.openedBy} · {term('Department', access.department)} · {access.division?.name} ·{' '}
        {say(`${moment(access.openedAt)} 登记`, `opened ${moment(access.openedAt)}`)}
      </p>
      {access.isReviewed && (
        <p>
          {say('复核说明：', 'Review: ')}
          {access.reviewText}{' '}
          <span className="sharing-quiet">
            {access.reviewedBy} {moment(access.reviewedAt)}
          </span>
        </p>
      )}
      {isOpen && access.openedBy === viewer.name && <OwnActs access={access} onChanged={onChanged} />}
      {mayReview(viewer, access) && <ReviewForm access={access} isReasonShown={isReasonShown} onDone={onChanged} />}
    </li>
  );
}

function OwnActs({ access, onChanged }: { access: Access; onChanged(): void }) {
  const say = useSay();
  const close = useAct(CloseEmergency);
  const closed = () => {
    const { purpose, caseNumber } = statedPurpose();
    // without an open access nothing is shown for this purpose: the next one is asked for
    if (purpose === 'EMERGENCY' && [access.number, ''].includes(caseNumber)) forgetStatedPurpose();
    onChanged();
  };
  const read = () => {
    statePurpose({ purpose: 'EMERGENCY', caseNumber: access.number });
    goTo('/children/profile', { id: access.childId });
  };
  return (
    <Flex wrap gap={8}>
      <Button type="primary" onClick={read}>
        {say('查阅儿童档案', 'Read the profile')}
      </Button>
      <ReasonAct
        label={say('用完关闭', 'Close')}
        says={say(
          '关闭后不能再用这个编号查阅；复核照常进行。',
          'Its number opens nothing any more; it is reviewed all the same.',
        )}
        act={close}
        variables={() => ({ input: { number: access.number, expectedVersion: access.version } })}
        onDone={closed}
        onConflict={onChanged}
      />
    </Flex>
  );
}
