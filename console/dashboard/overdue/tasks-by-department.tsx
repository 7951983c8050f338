import { useMemo } from 'react';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import type { DashboardOverdueQuery, TaskState } from '../../operations.generated.ts';
import { useWhere } from '../../where.ts';
import { Chart } from '../chart.tsx';
import { DARK, LIGHT, stackedOption } from '../chart-options.ts';
import { taskRows } from './task-rows.ts';

type Counts = NonNullable<NonNullable<NonNullable<DashboardOverdueQuery['division']>['jointMeeting']>['taskCounts']>;

const ORDER: readonly TaskState[] = ['OPEN', 'ACCEPTED', 'RETURNED', 'ANSWERED', 'CLOSED', 'WITHDRAWN'];

/** Tasks by department and state (任务按承办部门), as stacked bars and as numbers that lead to them. */
export function TasksByDepartment({ counts, code }: { counts: Counts; code: string }) {
  const say = useSay();
  const term = useTerm();
  const isDark = useWhere().state.dark === '1';
  const { departments, states } = taskRows(counts, ORDER);
  const drawn = JSON.stringify([
    departments.map((one) => term('Department', one)),
    states.map(({ state, values }) => ({ name: term('TaskState', state), values })),
  ]);
  const option = useMemo(() => {
    const [rows, kinds] = JSON.parse(drawn) as [string[], { name: string; values: number[] }[]];
    return stackedOption(rows, kinds, isDark ? DARK : LIGHT);
  }, [drawn, isDark]);
  if (counts.length === 0)
    return (
      <section>
        <h2>{say('任务', 'Tasks')}</h2>
        <p className="board-quiet">{say('没有您可以看到的任务。', 'No tasks that you may see.')}</p>
      </section>
    );
  return (
    <section>
      <h2>{say('任务：按承办部门和状态', 'Tasks by department and state')}</h2>
      {counts.some(({ count }) => count) && (
        <Chart
          option={option}
          label={say('任务按承办部门和状态，数值见下表', 'Tasks by department and state; numbers below')}
          height={70 + departments.length * 44}
        />
      )}
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('承办部门', 'Department')}</th>
            {states.map(({ state }) => (
              <th key={state} scope="col" className="board-right">
                {term('TaskState', state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map((department, at) => (
            <tr key={department}>
              <th scope="row">{term('Department', department)}</th>
              {states.map(({ state, values }) => {
                const withheld = counts.some(
                  (one) => one.department === department && one.state === state && one.count === null,
                );
                return (
                  <td key={state} className="board-right">
                    {withheld ? (
                      say('不显示', 'withheld')
                    ) : (
                      <Go
                        className="board-link"
                        to="/tasks"
                        state={{ division: code, for: department, state, queue: 'all' }}
                      >
                        {values[at]}
                      </Go>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
