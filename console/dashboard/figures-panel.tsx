import { Checkbox, Empty, Input, Segmented, Skeleton } from 'antd';
import { useDeferredValue } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { useSay, useTerm } from '../language.ts';
import { type DashboardFigureLineFragment, DashboardFigures } from '../operations.generated.ts';
import { restate, useWhere } from '../where.ts';
import { isSought } from './figure-search.ts';
import { FiguresTable } from './figures-table.tsx';
import type { ShownPlace } from './place.ts';
import { COUNTING, figuresIn } from './sections.ts';
import { SilentDepartments } from './silent-departments.tsx';

/** All figures of all departments (全部指标), searchable, by department. */
export default function FiguresPanel({ place }: { place: ShownPlace }) {
  const { answer, again } = useAsked(DashboardFigures, { code: place.code });
  const { state } = useWhere();
  const words = useDeferredValue(state.q ?? '');
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  const all = figuresIn(answer.data?.division);
  const search = { words, department: state.of ?? '', isUnmet: state.unmet === '1' };
  const sought = all.filter((figure) => isSought(figure, search));
  return (
    <section className="board-panel">
      <SearchBar all={all} />
      <SilentDepartments answer={answer} division={answer.data?.division} onAgain={() => void again()} />
      <ByDepartment figures={sought} place={place} />
    </section>
  );
}

function SearchBar({ all }: { all: readonly DashboardFigureLineFragment[] }) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const countOf = (department: string) => all.filter(({ owner }) => owner === department).length;
  const unmet = all.filter(({ isTargetMet }) => isTargetMet === false).length;
  return (
    <search className="board-search">
      <Input.Search
        allowClear
        aria-label={say('查找指标', 'Search the figures')}
        placeholder={say('查找指标：名称、口径、文号', 'Title, definition, document')}
        value={state.q ?? ''}
        onChange={(event) => restate({ q: event.target.value })}
        style={{ maxWidth: 320 }}
      />
      <div className="board-scroll">
        <Segmented
          aria-label={say('部门', 'Department')}
          value={state.of ?? ''}
          onChange={(of) => restate({ of })}
          options={[
            { value: '', label: say(`全部 ${all.length}`, `All ${all.length}`) },
            ...COUNTING.map((department) => ({
              value: department as string,
              label: `${term('Department', department)} ${countOf(department)}`,
            })),
          ]}
        />
      </div>
      <Checkbox checked={state.unmet === '1'} onChange={(event) => restate({ unmet: event.target.checked ? '1' : '' })}>
        {say(`只看未达标（${unmet}）`, `Not met only (${unmet})`)}
      </Checkbox>
    </search>
  );
}

function ByDepartment({ figures, place }: { figures: readonly DashboardFigureLineFragment[]; place: ShownPlace }) {
  const say = useSay();
  const term = useTerm();
  if (figures.length === 0)
    return (
      <Empty
        description={say('没有符合条件的指标。请换一个词，或取消“只看未达标”。', 'No figure fits. Try another word.')}
      />
    );
  return COUNTING.map((department) => {
    const own = figures.filter(({ owner }) => owner === department);
    if (own.length === 0) return null;
    return (
      <section key={department}>
        <h2>
          {term('Department', department)}{' '}
          <small className="board-quiet">{say(`${own.length} 项`, `${own.length}`)}</small>
        </h2>
        <FiguresTable figures={own} place={place} label={term('Department', department)} />
      </section>
    );
  });
}
