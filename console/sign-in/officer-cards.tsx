import { termIn, useLanguage, useSay } from '../language.ts';
import type { OfficerCard } from './sign-in-options.ts';

const ASSURANCE: Readonly<Record<OfficerCard['assurance'], readonly [chinese: string, english: string]>> = {
  1: ['口令', 'password'],
  2: ['口令＋动态码', 'password and code'],
  3: ['数字证书', 'certificate'],
};

/** The invented officers of a demo hub 演示人员: one click signs in. */
export function OfficerCards({
  officers,
  onChoose,
}: {
  officers: readonly OfficerCard[];
  onChoose: (officer: string) => void;
}) {
  const say = useSay();
  const of = useLanguage();
  return (
    <section className="officers">
      <h2>{say('演示登录', 'Demo sign-in')}</h2>
      <p className="officers-hint">
        {say(
          '以下人员均为虚构。选择一位，即以其部门、岗位和管辖范围使用枢纽。',
          'All of them are invented. Choose one, and use the hub with their department, post and area.',
        )}
      </p>
      <ul>
        {officers.map((officer) => (
          <li key={officer.id}>
            <button type="button" data-department={officer.department} onClick={() => onChoose(officer.id)}>
              <span className="officer-department">
                {of === 'zh' ? officer.departmentTerm : termIn(of, 'Department', officer.department)}
              </span>
              <b>{officer.personName}</b>
              <span className="officer-post">{officer.post}</span>
              <dl>
                <dt>{say('范围', 'Area')}</dt>
                <dd>{officer.area}</dd>
                <dt>{say('角色', 'Role')}</dt>
                <dd>
                  {officer.roleTerm}
                  {officer.rights.includes('ANALYST') && say('，可自写查询', ', writes queries')}
                </dd>
                <dt>{say('认证', 'Assurance')}</dt>
                <dd>
                  {officer.assurance} {say('级', '')} · {say(...ASSURANCE[officer.assurance])}
                </dd>
              </dl>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
