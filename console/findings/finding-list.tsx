import { Button, Empty, Skeleton } from 'antd';
import type { Answer } from '../data/answer.ts';
import { useSay } from '../language.ts';
import type { FindingQueueQuery } from '../operations.generated.ts';
import { QueuePages } from '../queue/queue-pages.tsx';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { goTo, useWhere } from '../where.ts';
import { FindingRow } from './finding-row.tsx';
import { findingStateIn, isNarrowed } from './finding-search.ts';

interface FindingListProps {
  answer: Answer<FindingQueueQuery> | undefined;
  changed: ReadonlySet<string>;
}

/** The queue of findings, the urgent and the soonest due first. */
export function FindingList({ answer, changed }: FindingListProps) {
  const say = useSay();
  const { state } = useWhere();
  const found = answer?.data?.findings;
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  return (
    <>
      {found && found.nodes.length === 0 && <NoFindings />}
      {found && found.nodes.length > 0 && (
        <ul className="queue-list" aria-label={say('比对结果列表', 'Findings')}>
          {found.nodes.map((finding) => (
            <FindingRow key={finding.id} finding={finding} isChanged={changed.has(finding.id)} />
          ))}
        </ul>
      )}
      {!found && (
        <Empty
          description={
            answer.notices[0]?.sentence ?? say('列表暂时不能显示，请稍后重试。', 'The list cannot be shown now.')
          }
        />
      )}
      {found && <QueuePages totalCount={found.totalCount} pageInfo={found.pageInfo} />}
      {!state.id && <AnsweredBy answer={answer} />}
    </>
  );
}

function NoFindings() {
  const say = useSay();
  const { state } = useWhere();
  const isOpen = findingStateIn(state) === 'OPEN';
  const words = isNarrowed(state)
    ? say('没有符合这些条件的比对结果，可以放宽条件再看。', 'Nothing matches; try with fewer conditions.')
    : isOpen
      ? say('没有待办理的比对结果，各部门的数据目前一致。', 'Nothing is open: the departments agree.')
      : say('这一类目前没有比对结果。', 'There are none of this kind.');
  return (
    <Empty description={words}>
      {isNarrowed(state) && (
        <Button onClick={() => goTo('/findings', { state: findingStateIn(state) })}>
          {say('清除条件', 'Clear conditions')}
        </Button>
      )}
    </Empty>
  );
}
