import { Card } from 'antd';
import { ROLE_RULES } from '../../schema/access/role-rules.ts';
import type { Role } from '../../schema/access/viewer.ts';
import { useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { restate, useWhere } from '../where.ts';
import { LabelledSelect } from './labelled-select.tsx';
import { levelWords, type PurposeRule, purposeRules } from './rule-words.ts';

/** 使用规则: what a role may read for which purpose, in plain words. */
export default function RulesPage() {
  const say = useSay();
  const term = useTerm();
  const { viewer } = useSession();
  const { state } = useWhere();
  const role = (state.role && state.role in ROLE_RULES ? state.role : viewer.role) as Role;
  const { ownRosterOnly, mayWrite } = ROLE_RULES[role];
  const rules = purposeRules(role);
  return (
    <>
      <div className="sharing-filters">
        <LabelledSelect
          label={say('角色', 'Role')}
          value={role}
          options={Object.keys(ROLE_RULES).map((value) => ({ value, label: labelOf(value) }))}
          onChange={(next) => restate({ role: next === viewer.role ? '' : next })}
        />
      </div>
      <Card>
        <h2>{say('能看到谁', 'Whom one sees')}</h2>
        <p>
          {ownRosterOnly
            ? say(
                '本人名册上的儿童；辖区为一个村、社区的，还有本村、社区的儿童。',
                'Children on the own roster, and of the own village.',
              )
            : say('管辖范围内的儿童和场所。', 'Children and places within the own area.')}
          {mayWrite
            ? say('可以办理本部门的业务。', ' May act for the department.')
            : say('不办理业务，只读。', ' Reads only.')}
        </p>
      </Card>
      <h2 style={{ marginTop: 18 }}>{say('为什么目的能看什么', 'What for which purpose')}</h2>
      {rules.length === 0 && <p>{say('这一角色不使用儿童数据。', 'This role does not use data about children.')}</p>}
      <ul className="sharing-papers">
        {rules.map((rule) => (
          <li key={rule.purpose} className="sharing-paper">
            <h3>{term('Purpose', rule.purpose)}</h3>
            <p>{inWords(rule)}</p>
          </li>
        ))}
      </ul>
      <p className="sharing-quiet">
        {say(
          '本部门的数据按上述规则使用；其他部门“有条件共享”的数据，还须有适用于这一目的的共享授权。超出级别的数据项脱敏显示，没有脱敏形式的不显示。第 3 级以上须双因素认证，第 4 级须数字证书。',
          'Own data are used by these rules; what others share by agreement needs one for the purpose as well. Above the level a field is masked, or hidden where it has no mask. Level 3 needs a second factor, level 4 a certificate.',
        )}
      </p>
    </>
  );

  function labelOf(value: string): string {
    return value === viewer.role
      ? say(`${term('Role', value)}（我的角色）`, `${term('Role', value)} (mine)`)
      : term('Role', value);
  }

  function inWords({ purpose, ceiling, level4 }: PurposeRule): string {
    const full = say(`完整显示到${levelWords(say, ceiling)}`, `In full up to ${levelWords(say, ceiling)}`);
    if (purpose === 'EMERGENCY')
      return say(
        '先登记紧急查阅；登记后 60 分钟内，可以查看所登记这一名儿童的各级数据，包括其他部门的。',
        'After an emergency access is opened: for 60 minutes all levels of that one child, of other departments too.',
      );
    if (level4 === 'CASE')
      return `${full}${say('；第 4 级只限所填个案、任务的儿童。', '; level 4 for the child of the stated case or task only.')}`;
    return level4 === 'ALL' ? `${full}。` : `${full}${say('；第 4 级不显示。', '; level 4 is hidden.')}`;
  }
}
