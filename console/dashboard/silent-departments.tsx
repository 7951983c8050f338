import { Alert } from 'antd';
import type { Answer } from '../data/answer.ts';
import { useSay, useTerm } from '../language.ts';
import { type Sections, silentIn } from './sections.ts';

/** Says whose figures are missing, and that the others are not (部门暂时没有应答). */
export function SilentDepartments({
  answer,
  division,
  onAgain,
}: {
  answer: Answer<unknown>;
  division: Sections<unknown>;
  onAgain(): void;
}) {
  const say = useSay();
  const term = useTerm();
  const silent = silentIn(division);
  if (silent.length === 0) return null;
  const names = silent.map((department) => term('Department', department)).join('、');
  const isDown = silent.every((department) => statusOf(answer, department) === 'UNAVAILABLE');
  return (
    <Alert
      type="warning"
      showIcon
      title={
        isDown
          ? say(
              `${names}暂时无法访问，其指标没有显示；其他部门的数不受影响。`,
              `${names}: not available now. The other departments' figures are not affected.`,
            )
          : say(
              `没有显示${names}的指标：不在您的管辖范围，或该部门没有应答。`,
              `No figures of ${names}: not your area, or the department did not answer.`,
            )
      }
      action={
        <button type="button" className="board-definition" onClick={onAgain}>
          {say('再查一次', 'Ask again')}
        </button>
      }
    />
  );
}

function statusOf(answer: Answer<unknown>, department: string): string | undefined {
  return answer.departments.find((each) => each.department.replaceAll('-', '_').toUpperCase() === department)?.status;
}
