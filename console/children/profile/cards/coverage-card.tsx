import { Typography } from 'antd';
import { useSay, useTerm } from '../../../language.ts';
import { useMoment } from '../../../shown/days.ts';
import { DepartmentCard } from '../department-card.tsx';
import type { Profile } from '../profile.ts';

/** What the child is entitled to, received and not (应享服务). */
export function CoverageCard({ child: { jointMeeting } }: { child: Profile }) {
  const say = useSay();
  const moment = useMoment();
  const coverage = jointMeeting?.coverage;
  return (
    <DepartmentCard title={say('应享服务', 'Entitlements')} department="JOINT_MEETING">
      {coverage ? (
        <>
          <Entitlements mark="✗" title={say('应有而没有', 'lacking')} of={coverage.lacking} />
          <Entitlements mark="✓" title={say('已享有', 'received')} of={coverage.received} />
          <Typography.Text type="secondary">
            {say(
              `${moment(coverage.judgedAt)} 判断；联席会议看到全部，其他部门只看到由本部门提供的。`,
              `Judged ${moment(coverage.judgedAt)}; a department sees what it provides, the joint meeting all.`,
            )}
          </Typography.Text>
        </>
      ) : (
        <p className="none">{say('还没有判断过。', 'Not judged yet.')}</p>
      )}
    </DepartmentCard>
  );
}

interface EntitlementsProps {
  mark: string;
  title: string;
  of: ReadonlyArray<{ code: string; title: string; provider: string; rule?: string }> | null;
}

function Entitlements({ mark, title, of }: EntitlementsProps) {
  const say = useSay();
  const term = useTerm();
  if (!of?.length) return null;
  return (
    <>
      <h3>
        {title} {say(`${of.length} 项`, `(${of.length})`)}
      </h3>
      <ul className="entitlements" data-mark={mark}>
        {of.map(({ code, title: name, provider, rule }) => (
          <li key={code}>
            <span aria-hidden="true">{mark}</span> {name}
            <small>{term('Department', provider)}</small>
            {rule && <div className="rule">{rule}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}
