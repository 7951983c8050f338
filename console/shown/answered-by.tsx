import { Flex, Tag, Tooltip } from 'antd';
import type { Answer, DepartmentAnswer } from '../data/answer.ts';
import { useSay, useTerm } from '../language.ts';
import { useMoment } from './days.ts';
import { WhyWithheld } from './why-withheld.tsx';

const COLOURS = { OK: 'success', NO_RECORD: 'default', DENIED: 'warning', UNAVAILABLE: 'error' } as const;

/** Which departments answered, and as of when their data are (截至); what is withheld or masked, why, and how to ask for it. */
export function AnsweredBy({ answer, about = '' }: { answer: Answer<unknown>; about?: string }) {
  const say = useSay();
  return (
    <section aria-label={`${about}${say('各部门应答情况', 'Which departments answered')}`}>
      <Flex wrap gap="4px 6px" align="center">
        {answer.departments.map((each) => (
          <DepartmentTag key={each.department} of={each} />
        ))}
        <WhyWithheld answer={answer} />
      </Flex>
    </section>
  );
}

function DepartmentTag({ of: { department, status, asOf } }: { of: DepartmentAnswer }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const words = {
    OK: say('正常', 'answered'),
    NO_RECORD: say('无记录', 'no record'),
    DENIED: say('无权查看', 'not allowed'),
    UNAVAILABLE: say('暂时无法访问', 'not available'),
  };
  const name = term('Department', department.replaceAll('-', '_').toUpperCase());
  const at = asOf ? `${say('截至', 'as of')} ${moment(asOf)}` : '';
  return (
    <Tooltip title={at}>
      <Tag color={COLOURS[status]}>
        {name} · {words[status]}
      </Tag>
    </Tooltip>
  );
}
