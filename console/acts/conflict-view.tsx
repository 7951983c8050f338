import { Alert, Button, Flex, Table } from 'antd';
import { useLanguage, useSay } from '../language.ts';
import type { InputField } from './described.ts';
import { type FormValues, isEmpty } from './input-of.ts';
import { fieldTitle } from './naming.ts';
import { useShown } from './shown-value.ts';

interface ConflictProps {
  readonly fields: readonly InputField[];
  readonly mine: FormValues;
  /** As it stands now, where it can be read. */
  readonly present: FormValues | undefined;
  readonly isBusy: boolean;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody was faster (他人已修改): what stands now beside what was typed, and which of the two holds. */
export function ConflictView({ fields, mine, present, isBusy, onMine, onTheirs }: ConflictProps) {
  const say = useSay();
  const of = useLanguage();
  const shown = useShown();
  const rows = fields
    .filter(
      ({ name }) =>
        present && name in present && JSON.stringify(mine[name] ?? null) !== JSON.stringify(present[name] ?? null),
    )
    .map((field) => ({
      key: field.name,
      title: fieldTitle(of, field),
      now: shown(field, present?.[field.name]),
      mine: isEmpty(mine[field.name]) ? say('（清空）', '(cleared)') : shown(field, mine[field.name]),
    }));
  return (
    <Alert
      type="warning"
      showIcon
      className="act-alert"
      title={say(
        '这条记录刚被其他人修改过，您填写的内容还没有办理。',
        'Somebody else has just changed this; nothing of yours is done yet.',
      )}
      description={
        <>
          <p>
            {rows.length > 0
              ? say('已取得最新情况，请核对后选择以哪一份为准：', 'This is how it stands now; choose what holds:')
              : say(
                  '已取得最新情况。核对无误的，可以按您填写的继续办理。',
                  'The latest is loaded; you may go on with yours.',
                )}
          </p>
          {rows.length > 0 && (
            <Table
              size="small"
              pagination={false}
              scroll={{ x: true }}
              dataSource={rows}
              columns={[
                { title: say('内容', 'Field'), dataIndex: 'title' },
                { title: say('现在的值', 'Now'), dataIndex: 'now' },
                { title: say('您填写的', 'Yours'), dataIndex: 'mine' },
              ]}
            />
          )}
          <Flex wrap gap={8} className="act-conflict-ways">
            <Button type="primary" loading={isBusy} onClick={onMine}>
              {say('按我填写的办理', 'Go on with mine')}
            </Button>
            <Button onClick={onTheirs}>
              {rows.length > 0 ? say('采用现在的值', 'Take what stands now') : say('返回修改', 'Back to the form')}
            </Button>
          </Flex>
        </>
      }
    />
  );
}
