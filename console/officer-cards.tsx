import type { OfficerCard } from './sign-in-options.ts';

const ASSURANCE: Readonly<Record<OfficerCard['assurance'], string>> = {
  1: '口令',
  2: '口令＋动态码',
  3: '数字证书',
};

/** The invented officers of a demo hub 演示人员: one click signs in. */
export function OfficerCards({
  officers,
  onChoose,
}: {
  officers: readonly OfficerCard[];
  onChoose: (officer: string) => void;
}) {
  return (
    <section className="officers">
      <h2>演示登录</h2>
      <p className="officers-hint">以下人员均为虚构。选择一位，即以其部门、岗位和管辖范围使用枢纽。</p>
      <ul>
        {officers.map((officer) => (
          <li key={officer.id}>
            <button type="button" data-department={officer.department} onClick={() => onChoose(officer.id)}>
              <span className="officer-department">{officer.departmentTerm}</span>
              <b>{officer.personName}</b>
              <span className="officer-post">{officer.post}</span>
              <dl>
                <dt>范围</dt>
                <dd>{officer.area}</dd>
                <dt>角色</dt>
                <dd>
                  {officer.roleTerm}
                  {officer.rights.includes('ANALYST') && '，可自写查询'}
                </dd>
                <dt>认证</dt>
                <dd>
                  {officer.assurance} 级 · {ASSURANCE[officer.assurance]}
                </dd>
              </dl>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
