import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import { useMoment } from '../../shown/days.ts';
import { WhyWithheld } from '../../shown/why-withheld.tsx';
import { useWhere } from '../../where.ts';
import { useProfileAnswer } from './profile-answer.ts';
import { answerOf, noticesOfOwner } from './withheld.ts';

interface DepartmentCardProps {
  title: string;
  department: string;
  /** `Type.field` that a doubt about this card is most likely about. */
  doubt?: string;
  children: ReactNode;
}

/**
 * What one department says of the child, as of when, and how to doubt it. A department that is down, does not share or has no
 * record costs its own card only.
 */
export function DepartmentCard({ title, department, doubt, children }: DepartmentCardProps) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const { state } = useWhere();
  const answer = useProfileAnswer();
  const notices = noticesOfOwner(answer.notices, department);
  const partly = answer.partly.filter(({ owner }) => owner === department);
  const { status, asOf } = answerOf(answer.departments, department) ?? {};
  return (
    <Card className="profile-card" size="small" title={<h2>{title}</h2>}>
      {status === 'OK' ? (
        children
      ) : (
        <NoSection status={status} department={term('Department', department)} isInPart={partly.length > 0} />
      )}
      <Flex wrap gap="2px 10px" align="center" className="profile-card-foot">
        <span>
          {term('Department', department)}
          {status === 'OK' && asOf && ` · ${say('截至', 'as of')} ${moment(asOf)}`}
        </span>
        <WhyWithheld answer={{ notices, partly, masked: [] }} />
        {doubt && status === 'OK' && (
          <Go to="/sharing/correct" state={{ child: state.id ?? '', coordinate: doubt }}>
            {say('有误？申请校核', 'Wrong? Ask for correction')}
          </Go>
        )}
      </Flex>
    </Card>
  );
}

interface NoSectionProps {
  status: string | undefined;
  department: string;
  /** It tells of some children only. */
  isInPart: boolean;
}

function NoSection({ status, department, isInPart }: NoSectionProps) {
  const say = useSay();
  const term = useTerm();
  const isJointMeeting = department === term('Department', 'JOINT_MEETING');
  const sentence =
    {
      UNAVAILABLE: say(
        `${department}暂时无法访问，请稍后重试；其他部门不受影响。`,
        `${department} cannot be reached; try again later.`,
      ),
      DENIED: say(
        `${department}的这部分资料未向您开放，原因见下方。`,
        `${department} does not share this with you; see the reason below.`,
      ),
      NO_RECORD: isJointMeeting
        ? say('没有涉及这名儿童的事项。', 'Nothing about this child.')
        : isInPart
          ? say(
              `${department}没有登记这名儿童，或者不向您提供，原因见下方。`,
              `${department} has no record of this child, or does not share it; see the reason below.`,
            )
          : say(`${department}没有登记这名儿童。`, `${department} has no record of this child.`),
    }[status ?? ''] ?? say('没有取得答复。', 'No answer.');
  return <Typography.Paragraph className="no-section">{sentence}</Typography.Paragraph>;
}
