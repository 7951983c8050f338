import { Empty, Skeleton } from 'antd';
import { useMemo } from 'react';
import type { Purpose } from '../../schema/access/viewer.ts';
import { useSay, useTerm } from '../language.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import { useWhere } from '../where.ts';
import { foundIn } from './catalogue.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { CatalogueTable } from './catalogue-table.tsx';
import { mayRead } from './may-read.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useReader } from './use-reader.ts';

/** 共享目录: every field of every department, how it is shared, and whether one may read it now. */
export default function CataloguePage() {
  const say = useSay();
  const term = useTerm();
  const { text = '', owner = '', share = '', level = '', mine = '' } = useWhere().state;
  const { purpose } = useStatedPurpose();
  const catalogue = useCatalogue();
  const reader = useReader();
  const found = useMemo(() => {
    const lines = foundIn(catalogue?.lines ?? [], { text, owner, share, level });
    if (!mine || !reader) return lines;
    return lines.filter((line) => mayRead(reader, line, (purpose || null) as Purpose | null).decision.kind === mine);
  }, [catalogue, reader, text, owner, share, level, mine, purpose]);
  if (!catalogue || !reader) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  return (
    <>
      <p className="sharing-quiet">
        {purpose
          ? say(
              `“我的权限”按您现在的使用目的“${term('Purpose', purpose)}”判定，与查询时的判定相同；点开一行，可看其他目的。`,
              `“For me” is decided for the stated purpose “${term('Purpose', purpose)}”, as a query would be; open a line for the others.`,
            )
          : say(
              '您还没有选择使用目的，现在只能看公开信息；点开一行，可看各个目的下的权限。',
              'No purpose is stated: only public data can be read. Open a line for each purpose.',
            )}
      </p>
      <CatalogueFilters />
      {found.length > 0 ? (
        <CatalogueTable lines={found} reader={reader} />
      ) : (
        <Empty description={say('没有符合条件的数据项，请放宽条件。', 'No field matches; search for less.')} />
      )}
    </>
  );
}
