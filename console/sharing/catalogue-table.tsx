import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Purpose } from '../../schema/access/viewer.ts';
import { useLanguage, useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import { goTo, restate, useWhere } from '../where.ts';
import type { CatalogueLine } from './catalogue.ts';
import { FieldReading } from './field-reading.tsx';
import { mayRead, type Reader } from './may-read.ts';
import { ReadingTag } from './reading-tag.tsx';
import { RequestBar } from './request-bar.tsx';
import { shareWords } from './rule-words.ts';

const PAGE_SIZE = 20;

/** Lines of the catalogue; those that need an agreement can be chosen and asked for together. */
export function CatalogueTable({ lines, reader }: { lines: readonly CatalogueLine[]; reader: Reader }) {
  const say = useSay();
  const { viewer } = useSession();
  const { page = '1' } = useWhere().state;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useColumns(reader);
  return (
    <>
      <Table
        size="small"
        rowKey="coordinate"
        columns={columns}
        dataSource={[...lines]}
        scroll={{ x: 560 }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          hideSelectAll: true,
          columnTitle: <span className="sharing-quiet">{say('选', '✓')}</span>,
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: (line) =>
            ({
              disabled: !canBeAskedFor(line, viewer.department),
              'aria-label': say(`选择 ${line.fieldTerm}`, `Choose ${line.coordinate}`),
            }) as never,
        }}
        expandable={{
          columnTitle: <span className="sharing-quiet">{say('详', '+')}</span>,
          expandedRowRender: (line) => <FieldReading line={line} reader={reader} />,
        }}
        pagination={{
          current: Number(page),
          pageSize: PAGE_SIZE,
          showSizeChanger: false,
          showTotal: (count) => say(`共 ${count} 项`, `${count} fields`),
          onChange: (next) => restate({ page: String(next) }),
        }}
      />
      <RequestBar chosen={chosen} forget={() => setChosen([])} />
    </>
  );
}

/** Only what is shared by agreement (有条件共享), of others, can be asked for. */
function canBeAskedFor({ share, owner }: CatalogueLine, department: string): boolean {
  return share === 'CONDITIONAL' && owner !== null && owner !== department;
}

function useColumns(reader: Reader): TableColumnsType<CatalogueLine> {
  const say = useSay();
  const term = useTerm();
  const isChinese = useLanguage() === 'zh';
  const { viewer } = useSession();
  const { purpose } = useStatedPurpose();
  const readingOf = (line: CatalogueLine) => mayRead(reader, line, (purpose || null) as Purpose | null);
  const ask = ({ owner, coordinate }: CatalogueLine) =>
    goTo('/sharing/request', { provider: owner ?? '', fields: coordinate });
  return [
    {
      title: say('数据项', 'Field'),
      render: (_, line) => (
        <>
          <b>{isChinese ? line.fieldTerm : line.coordinate}</b>
          <div className="sharing-quiet">{isChinese && line.typeTerm}</div>
        </>
      ),
    },
    {
      title: say('来源部门', 'Department'),
      width: 116,
      responsive: ['md'],
      render: (_, { owner }) => (owner ? term('Department', owner) : say('各部门共有', 'Several')),
    },
    {
      title: say('共享方式', 'Shared'),
      width: 116,
      responsive: ['md'],
      render: (_, { share }) => shareWords(say, share),
    },
    { title: say('级别', 'Level'), dataIndex: 'level', width: 64, responsive: ['md'] },
    {
      title: say('我的权限', 'For me'),
      width: 250,
      render: (_, line) => <ReadingTag of={readingOf(line)} />,
    },
    {
      title: say('办理', 'Act'),
      width: 100,
      render: (_, line) =>
        canBeAskedFor(line, viewer.department) &&
        readingOf(line).decision.kind !== 'ALLOW' && (
          <Button size="small" onClick={() => ask(line)}>
            {say('申请共享', 'Ask for it')}
          </Button>
        ),
    },
  ];
}
