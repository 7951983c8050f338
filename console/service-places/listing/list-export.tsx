import { Button } from 'antd';
import { useSay } from '../../language.ts';
import { ExportButtons } from '../../shown/export-buttons.tsx';
import { useWhere } from '../../where.ts';
import { filterOf } from '../asked.ts';
import { exportColumns } from '../export-columns.ts';
import type { Kind } from '../kind.ts';

/** Takes the whole list out as a workbook or CSV (导出); or prints the page. */
export function ListExport({ kind, place }: { kind: Kind; place: string }) {
  const say = useSay();
  const { state } = useWhere();
  const list = {
    operation: kind.rows,
    variables: { filter: filterOf(kind, state), after: null },
    list: 'list',
    columns: exportColumns(kind.columns),
    title: `${kind.title[0]}名单${state.division ? `（${place}）` : ''}`,
  };
  return (
    <div className="places-out">
      <ExportButtons of={list}>
        <Button size="small" onClick={() => print()}>
          {say('打印', 'Print')}
        </Button>
      </ExportButtons>
    </div>
  );
}
