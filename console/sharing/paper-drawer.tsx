import { Button, Drawer, Empty, Flex, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../data/answer.ts';
import { useSay } from '../language.ts';
import { WhyWithheld } from '../shown/why-withheld.tsx';
import { mayLeave } from '../unsaved.ts';
import { restate } from '../where.ts';

/** One paper, opened beside the list; its number stands in the address. */
export function PaperDrawer({
  title,
  number,
  answer,
  children,
}: {
  title: string;
  number: string;
  answer: Answer<unknown> | undefined;
  /** Nothing when there is no such paper, or it may not be seen. */
  children: ReactNode;
}) {
  const say = useSay();
  const close = () => {
    if (mayLeave()) restate({ number: '' });
  };
  return (
    <Drawer open title={`${title} ${number}`} size="min(760px, 100vw)" onClose={close}>
      <div className="sharing">
        {!answer && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
        {answer && children}
        {answer && !children && (
          <Empty
            description={say(
              '没有找到，或者您所在的部门不是其中一方。请核对编号。',
              'Not found, or your department is no party to it.',
            )}
          />
        )}
        <Flex wrap gap={8} align="center" style={{ marginTop: 16 }}>
          <Button onClick={close}>{say('关闭', 'Close')}</Button>
          {answer && <WhyWithheld answer={answer} />}
        </Flex>
      </div>
    </Drawer>
  );
}
