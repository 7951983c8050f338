import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../../data/answer.ts';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import { goTo } from '../../where.ts';
import { Categories, Guardian, Schools, Situation, Withheld } from './row-parts.tsx';
import type { ChildRow } from './rows.ts';
import { isWithheld } from './withheld.ts';

/** The found children as a table; a row opens its child. */
export function ResultTable({ rows, answer }: { rows: readonly ChildRow[]; answer: Answer<unknown> }) {
  const say = useSay();
  const term = useTerm();
  const unless = (field: string, shown: ReactNode) => shown ?? (isWithheld(answer, field) ? <Withheld /> : '—');
  const columns: TableColumnsType<ChildRow> = [
    {
      title: say('姓名', 'Name'),
      fixed: 'left',
      width: 96,
      render: (_, { id, name }) => {
        const shown = name ?? unless('name', null);
        return id ? (
          <Go className="child-name" to="/children/profile" state={{ id }} data-row>
            {shown}
          </Go>
        ) : (
          shown
        );
      },
    },
    { title: say('性别', 'Sex'), width: 60, render: (_, { sex }) => unless('sex', sex && term('Sex', sex)) },
    { title: say('年龄', 'Age'), width: 60, render: (_, { age }) => unless('age', age) },
    { title: say('住地', 'Lives in'), width: 160, render: (_, { village }) => unless('division', village || null) },
    {
      title: say('类别', 'Category'),
      width: 170,
      render: (_, { categories }) => unless('categories', categories && <Categories of={categories} />),
    },
    {
      title: say('监护人', 'Guardian'),
      width: 150,
      render: (_, { guardian }) =>
        unless('civilAffairs.guardianship.guardianName', guardian && <Guardian of={guardian} />),
    },
    {
      title: say('学校', 'School'),
      width: 200,
      render: (_, { schools }) =>
        unless('education.currentEnrolments.school', schools.length > 0 ? <Schools of={schools} /> : null),
    },
    {
      title: say('走访与事项', 'Visits and matters'),
      width: 190,
      render: (_, row) => <Situation of={row} otherwise={unless('civilAffairs.nextVisitDueOn', null)} />,
    },
  ];
  return (
    <Table<ChildRow>
      size="small"
      columns={columns}
      dataSource={[...rows]}
      rowKey="key"
      pagination={false}
      scroll={{ x: 1086 }}
      onRow={({ id }) => ({
        onClick: (event) => {
          if (id && !(event.target as HTMLElement).closest('a, button')) goTo('/children/profile', { id });
        },
        style: id ? { cursor: 'pointer' } : {},
      })}
    />
  );
}
