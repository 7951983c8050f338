import { Tag, Tooltip } from 'antd';
import { Go } from '../../go.tsx';
import { type Say, useSay, useTerm } from '../../language.ts';
import { type Due, type DueKind, NEAR_DAYS } from './due.ts';

const COLOURS = { LATE: 'red', SOON: 'warning', LATER: 'default' } as const;

/** What is due, by which day, and how that day stands: 逾期, 临近 or 未到期, in a word and a colour. */
export function DueTag({ due }: { due: Due }) {
  const say = useSay();
  const { path, state } = placeOf(due);
  const name = dueName(due.kind, say);
  return (
    <span className="due">
      <Tag color={COLOURS[due.state]}>{dueWord(due, say)}</Tag>
      {path ? (
        <Go to={path} state={state}>
          {name}
          {due.text ? `：${due.text}` : ''}
        </Go>
      ) : (
        <span>{name}</span>
      )}
      <DueBy due={due} />
    </span>
  );
}

function DueBy({ due: { on, department } }: { due: Due }) {
  const term = useTerm();
  return (
    <small>
      {on} · {term('Department', department)}
    </small>
  );
}

/** How days become words (判定规则), said where the words are used. */
export function DueRule() {
  const say = useSay();
  const rule = say(
    `期限早于今天为“逾期”，${NEAR_DAYS} 天以内为“临近”，其余为“未到期”。期限取自上次走访的约定、计划完成日期、协议到期日和办理期限；没有约定的不推定。本月结对走访、本季集中关爱以月末、季末为期限。`,
    `Before today: late. Within ${NEAR_DAYS} days: near. Days are those agreed at the last visit, planned, or set for findings and tasks; none is guessed. The visit of this month and the care of this quarter are due by its end.`,
  );
  return (
    <Tooltip title={rule}>
      <button type="button" className="due-rule" aria-label={`${say('判定规则', 'How this is judged')}：${rule}`}>
        {say('判定规则', 'Rule')}
      </button>
    </Tooltip>
  );
}

function dueWord({ state, days }: Due, say: Say): string {
  if (state === 'LATE') return say(`逾期 ${-days} 天`, `${-days} days late`);
  if (state === 'SOON' && days === 0) return say('临近：今天', 'near: today');
  if (state === 'SOON') return say(`临近：还有 ${days} 天`, `near: in ${days} days`);
  return say('未到期', 'not due yet');
}

/** What each kind of due thing is called. */
export function dueName(kind: DueKind, say: Say): string {
  const names: Readonly<Record<DueKind, string>> = {
    HOME_VISIT: say('入户探访', 'Home visit'),
    JOINT_HOME_VISIT: say('联合家访', 'Joint home visit'),
    PAIRING_VISIT: say('本月结对走访', 'Pairing visit of this month'),
    COLLECTIVE_CARE: say('本季集中关爱', 'Collective care of this quarter'),
    DREAM_ROOM: say('梦想小屋完工', 'Dream room'),
    SERVICE_AGREEMENT: say('委托服务协议到期', 'Service agreement ends'),
    FINDING: say('比对结果', 'Finding'),
    TASK: say('任务', 'Task'),
  };
  return names[kind];
}

function placeOf({ kind, key }: Due): { path?: string; state: Record<string, string> } {
  if (kind === 'FINDING') return { path: '/findings', state: { id: key } };
  if (kind === 'TASK') return { path: '/tasks', state: { number: key } };
  return { state: {} };
}
