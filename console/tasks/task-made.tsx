import { Button, Flex, Result } from 'antd';
import { useSay, useTerm } from '../language.ts';
import type { CreateTaskMutation } from '../operations.generated.ts';
import { Announced } from '../shown/announced.tsx';
import { goTo } from '../where.ts';

/** A task that has just been made. */
export type MadeTask = NonNullable<CreateTaskMutation['createTask']>;

/** Tells the number of a new task, whose it is and by when. */
export function TaskMade({ task, another }: { task: MadeTask; another(): void }) {
  const say = useSay();
  const term = useTerm();
  const { number, forDepartment, acceptDueOn, dueOn, isDueProvisional } = task;
  const department = term('Department', forDepartment);
  return (
    <Announced>
      <Result
        status="success"
        title={say(`已交${department}办理，任务号 ${number}`, `${number} is now with ${department}`)}
        subTitle={say(
          `最迟 ${acceptDueOn} 受理，${dueOn} 答复${isDueProvisional ? '（期限暂定）' : ''}。`,
          `Accepted by ${acceptDueOn}, answered by ${dueOn}${isDueProvisional ? ' (provisional)' : ''}.`,
        )}
        extra={
          <Flex wrap gap={8} justify="center">
            <Button type="primary" onClick={() => goTo('/tasks', { queue: 'all', number })}>
              {say('查看任务', 'See the task')}
            </Button>
            <Button onClick={another}>{say('再建一项', 'Make another')}</Button>
          </Flex>
        }
      />
    </Announced>
  );
}
