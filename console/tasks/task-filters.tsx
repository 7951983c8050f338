import { Flex, Select } from 'antd';
import { useSay, useTerm } from '../language.ts';
import { DivisionPicker } from '../queue/division-picker.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { DOING_DEPARTMENTS } from './doing-departments.ts';
import { TASK_STATES, taskStateIn } from './task-queues.ts';
import { useQueue } from './use-queue.ts';

const KINDS = ['REFERRAL', 'SUPERVISION', 'MANDATORY_REPORT'];

/** What the queues of tasks are narrowed by (筛选): given to us or by us, the department, the kind, the place. */
export function TaskFilters() {
  const say = useSay();
  const term = useTerm();
  const { department } = useSession().viewer;
  const { state } = useWhere();
  const queue = useQueue();
  const set = (change: Record<string, string>) => goTo('/tasks', { ...state, after: '', number: '', ...change });
  const isDoing = DOING_DEPARTMENTS.includes(department);
  return (
    <Flex wrap gap="8px 10px" align="center" className="queue-filters">
      <Select
        aria-label={say('方向', 'Direction')}
        className="queue-choice"
        value={state.side ?? ''}
        options={[
          { value: '', label: say('交办和承办', 'Both ways') },
          ...(isDoing ? [{ value: 'in', label: say('交给本部门的', 'Given to us') }] : []),
          { value: 'out', label: say('本部门交办的', 'Given by us') },
        ]}
        onChange={(side: string) => set({ side })}
      />
      {state.side !== 'in' && (
        <Select
          aria-label={say('承办部门', 'Department that does it')}
          placeholder={say('承办部门', 'Done by')}
          className="queue-choice"
          allowClear
          value={state.for || undefined}
          options={DOING_DEPARTMENTS.map((value) => ({ value, label: term('Department', value) }))}
          onChange={(value?: string) => set({ for: value ?? '' })}
        />
      )}
      {queue === 'all' && (
        <Select
          aria-label={say('状态', 'State')}
          placeholder={say('状态', 'State')}
          className="queue-choice"
          allowClear
          value={taskStateIn(state)}
          options={TASK_STATES.map((value) => ({ value, label: term('TaskState', value) }))}
          onChange={(value?: string) => set({ state: value ?? '' })}
        />
      )}
      <Select
        aria-label={say('种类', 'Kind')}
        placeholder={say('种类', 'Kind')}
        className="queue-choice"
        allowClear
        value={state.kind || undefined}
        options={KINDS.map((value) => ({ value, label: term('TaskKind', value) }))}
        onChange={(value?: string) => set({ kind: value ?? '' })}
      />
      <DivisionPicker
        label={say('办理地', 'Place')}
        placeholder={say('办理地，可输入地名', 'Place')}
        isClearable
        value={state.division ?? ''}
        onChange={(division) => set({ division })}
      />
    </Flex>
  );
}
