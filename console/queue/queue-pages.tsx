import { Button, Flex } from 'antd';
import { useSay } from '../language.ts';
import { goTo, useWhere } from '../where.ts';
import { cursorsIn, nextPage, pageBefore, ROWS } from './pages.ts';

interface QueuePagesProps {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Which rows of a queue are shown, and the ways to the next and the ones before. */
export function QueuePages({ totalCount, pageInfo: { hasNextPage, endCursor } }: QueuePagesProps) {
  const say = useSay();
  const { state } = useWhere();
  const page = cursorsIn(state.after).length;
  if (totalCount <= ROWS) return null;
  const show = (after: string) => goTo(location.pathname, { ...state, after });
  const to = Math.min((page + 1) * ROWS, totalCount);
  return (
    <Flex className="queue-pages" align="center" justify="space-between" gap={8}>
      <Button size="small" disabled={page === 0} onClick={() => show(pageBefore(state.after))}>
        {say('上一页', 'Previous')}
      </Button>
      <span>
        {say(`第 ${page * ROWS + 1}—${to} 项，共 ${totalCount} 项`, `${page * ROWS + 1}–${to} of ${totalCount}`)}
      </span>
      <Button
        size="small"
        disabled={!hasNextPage}
        onClick={() => endCursor !== null && show(nextPage(state.after, endCursor))}
      >
        {say('下一页', 'Next')}
      </Button>
    </Flex>
  );
}
