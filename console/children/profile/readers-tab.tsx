import { Empty, Skeleton, Table } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay, useTerm } from '../../language.ts';
import { ChildReaders, type ChildReadersQuery } from '../../operations.generated.ts';
import { useMoment } from '../../shown/days.ts';
import { WhyWithheld } from '../../shown/why-withheld.tsx';
import { useSession } from '../../signed-in.ts';
import { GoButton } from './go-button.tsx';

const READERS = ['AUDITOR', 'DATA_STEWARD'];

/** Who looked at this child (谁查阅过), for those who answer for it; others are told who can say. */
export function ReadersTab({ id }: { id: string }) {
  const { viewer } = useSession();
  return READERS.includes(viewer.role) ? <Readers id={id} /> : <WhoCanSay />;
}

function WhoCanSay() {
  const say = useSay();
  return (
    <Empty
      description={say(
        '每次查阅都记入处理记录，您本次查阅也已记入。谁查阅过这名儿童，由本部门的数据管理员和审计人员查看；监护人要求了解的，请他们出具监护人知情报告。',
        'Every look-up is on record, this one too. Data stewards of your department and auditors can say who looked, and print the report for the guardian.',
      )}
    />
  );
}

type Record = NonNullable<ChildReadersQuery['childProcessingRecord']>;
type Line = NonNullable<NonNullable<Record['disclosures']>['nodes']>[number];

function Readers({ id }: { id: string }) {
  const say = useSay();
  const { answer } = useAsked(ChildReaders, { id });
  if (!answer) return <Skeleton active title={false} />;
  const record = answer.data?.childProcessingRecord;
  if (!record)
    return (
      <Empty description={say('没有您可以查看的记录。', 'No record that you may see.')}>
        <WhyWithheld answer={answer} />
      </Empty>
    );
  return (
    <section>
      <p>
        {say(
          `自 ${record.firstOn ?? '—'} 至 ${record.lastOn ?? '—'} 共 ${record.disclosureCount ?? '—'} 次；以下是最近 20 次。`,
          `${record.disclosureCount ?? '—'} times from ${record.firstOn ?? '—'} to ${record.lastOn ?? '—'}; the last 20 are below.`,
        )}{' '}
        <GoButton size="small" to="/records/child" state={{ id }}>
          {say('全部记录和监护人知情报告', 'All of them, and the report for the guardian')}
        </GoButton>
      </p>
      <ReaderTable lines={record.disclosures?.nodes ?? []} />
    </section>
  );
}

function ReaderTable({ lines }: { lines: readonly Line[] }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  return (
    <Table
      size="small"
      rowKey={(line) => line.id ?? ''}
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 640 }}
      columns={[
        { title: say('时刻', 'When'), width: 120, render: (_, { at }) => moment(at) },
        {
          title: say('谁', 'Who'),
          width: 150,
          render: (_, { department, role }) =>
            [department && term('Department', department), role && term('Role', role)].filter(Boolean).join(' '),
        },
        { title: say('为什么', 'What for'), width: 100, render: (_, { purposeTerm }) => purposeTerm ?? '—' },
        { title: say('看了什么', 'What'), render: (_, line) => seen(line) || say('没有看到数据', 'nothing was shown') },
      ]}
    />
  );
}

/** The kinds of data that were shown, for instance 儿童（3 项）、监护关系（2 项）. */
function seen({ data }: Line): string {
  return (data ?? []).map(({ typeTerm, fields }) => `${typeTerm ?? ''}（${fields?.length ?? 0} 项）`).join('、');
}
