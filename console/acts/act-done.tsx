import { Button, Flex, Result } from 'antd';
import { useSay } from '../language.ts';
import { Announced } from '../shown/announced.tsx';
import { goTo } from '../where.ts';

/** What was done, and what one does next (办理成功). */
export function ActDone({ title, child, onNext }: { title: string; child: string | null; onNext(): void }) {
  const say = useSay();
  return (
    <Announced>
      <Result
        status="success"
        title={say(`已办理：${title}`, `Done: ${title}`)}
        subTitle={say('已经记入本部门的数据，并留有处理记录。', 'Written to the department’s data, and on record.')}
        extra={
          <Flex wrap gap={10} justify="center">
            <Button type="primary" size="large" onClick={onNext}>
              {say('再登记一条', 'Another one')}
            </Button>
            {child !== null && (
              <Button size="large" onClick={() => goTo('/children/profile', { id: child })}>
                {say('回到这名儿童的档案', 'To the child’s profile')}
              </Button>
            )}
            <Button size="large" onClick={() => goTo('/acts', child === null ? {} : { child })}>
              {say('办理其他业务', 'Other acts')}
            </Button>
          </Flex>
        }
      />
    </Announced>
  );
}
