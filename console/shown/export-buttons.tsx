import { Alert, Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { saveFile } from '../ledgers/ask-ledgers.ts';
import { useAct } from '../ledgers/use-act.ts';
import type { Operation } from '../operation.ts';

/** A list that can be taken out: the operation that asks for it, and where it stands in the answer. */
export interface ListToExport {
  readonly operation: Pick<Operation<never, never>, 'name' | 'text'>;
  readonly variables: object;
  /** `children`, `division.civilAffairs.children`. */
  readonly list: string;
  readonly title: string;
  /** All that is asked for without them. */
  readonly columns?: readonly { readonly path: string; readonly header: string }[];
}

const LONGEST_TITLE = 60;

/** Takes a whole list out as a workbook or CSV (导出), under one's own rights and on record. */
export function ExportButtons({ of, children }: { of: ListToExport; children?: ReactNode }) {
  const say = useSay();
  const { isBusy, problem, run } = useAct();
  const save = (format: 'xlsx' | 'csv') => {
    const { operation, variables, list, title, columns } = of;
    const { name: operationName, text: query } = operation;
    const asked = { query, operationName, variables, list, ...(columns ? { columns } : {}) };
    const body = { ...asked, title: title.slice(0, LONGEST_TITLE), format };
    run(() => saveFile('/exports', { body }));
  };
  return (
    <div>
      <Flex gap={8} wrap>
        <Button size="small" loading={isBusy} onClick={() => save('xlsx')}>
          {say('导出 Excel', 'Export to Excel')}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => save('csv')}>
          {say('导出 CSV', 'Export to CSV')}
        </Button>
        {children}
      </Flex>
      {problem && <Alert type="error" title={problem} showIcon />}
    </div>
  );
}
