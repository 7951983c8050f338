import { Checkbox, Flex, Segmented, Select } from 'antd';
import { useSay, useTerm } from '../language.ts';
import { DivisionPicker } from '../queue/division-picker.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { FINDING_STATES, findingStateIn, SEVERITIES } from './finding-search.ts';

const DEPARTMENTS = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'];

/** What the queue of findings is narrowed by (筛选). */
export function FindingFilters() {
  const say = useSay();
  const term = useTerm();
  const { department } = useSession().viewer;
  const { state } = useWhere();
  const set = (change: Record<string, string>) => goTo('/findings', { ...state, after: '', id: '', ...change });
  const options = (list: 'Severity' | 'Department', values: readonly string[]) =>
    values.map((value) => ({ value, label: term(list, value) }));
  return (
    <Flex wrap gap="8px 10px" align="center" className="queue-filters">
      <Segmented
        aria-label={say('状态', 'State')}
        value={findingStateIn(state)}
        onChange={(value) => set({ state: value })}
        options={FINDING_STATES.map((value) => ({
          value,
          label: value === 'ALL' ? say('全部', 'All') : term('FindingState', value),
        }))}
      />
      <Select
        aria-label={say('紧急程度', 'Severity')}
        placeholder={say('紧急程度', 'Severity')}
        className="queue-choice"
        allowClear
        value={state.severity || undefined}
        options={options('Severity', SEVERITIES)}
        onChange={(value?: string) => set({ severity: value ?? '' })}
      />
      {!state.mine && (
        <Select
          aria-label={say('责任部门', 'Responsible department')}
          placeholder={say('责任部门', 'Responsible')}
          className="queue-choice"
          allowClear
          value={state.responsible || undefined}
          options={options('Department', DEPARTMENTS)}
          onChange={(value?: string) => set({ responsible: value ?? '' })}
        />
      )}
      <DivisionPicker
        label={say('区划', 'Division')}
        placeholder={say('区划，可输入地名', 'Division')}
        isClearable
        value={state.division ?? ''}
        onChange={(division) => set({ division })}
      />
      <Checkbox checked={Boolean(state.overdue)} onChange={({ target }) => set({ overdue: target.checked ? '1' : '' })}>
        {say('只看逾期', 'Overdue only')}
      </Checkbox>
      {DEPARTMENTS.includes(department) && (
        <Checkbox checked={Boolean(state.mine)} onChange={({ target }) => set({ mine: target.checked ? '1' : '' })}>
          {say('由本部门办理', 'Ours to do')}
        </Checkbox>
      )}
    </Flex>
  );
}
