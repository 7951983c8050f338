import { Alert, Button, Flex } from 'antd';
import { useSay } from '../../language.ts';
import { saveFile } from '../../ledgers/ask-ledgers.ts';
import { useAct } from '../../ledgers/use-act.ts';
import { useWhere } from '../../where.ts';
import { filterOf } from '../asked.ts';
import { exportColumns } from '../export-columns.ts';
import type { Kind } from '../kind.ts';

/** Takes the whole list out as a workbook or CSV (导出), under one's own rights and on record; or prints the page. */
export function ListExport({ kind, place }: { kind: Kind; place: string }) {
  const say = useSay();
  const { state } = useWhere();
  const { isBusy, problem, run } = useAct();
  const save = (format: 'xlsx' | 'csv') => {
    const body = {
      query: kind.rows.text,
      operationName: kind.rows.name,
      variables: { filter: filterOf(kind, state), after: null },
      list: 'list',
      columns: exportColumns(kind.columns),
      title: `${kind.title[0]}名单${state.division ? `（${place}）` : ''}`,
      format,
    };
    run(() => saveFile('/exports', { body }));
  };
  return (
    <div className="places-out">
      <Flex gap={8} wrap>
        <Button size="small" loading={isBusy} onClick={() => save('xlsx')}>
          {say('导出 Excel', 'Export to Excel')}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => save('csv')}>
          {say('导出 CSV', 'Export to CSV')}
        </Button>
        <Button size="small" onClick={() => print()}>
          {say('打印', 'Print')}
        </Button>
      </Flex>
      {problem && <Alert type="error" title={problem} showIcon />}
    </div>
  );
}
