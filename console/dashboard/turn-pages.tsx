import { Button } from 'antd';
import { useSay } from '../language.ts';
import type { Cursor } from './use-cursor.ts';

/** The ways on and back in a list of pages. */
export function TurnPages({
  about,
  cursor,
  total,
  size,
  pageInfo,
}: {
  /** What the list is of. */
  about: string;
  cursor: Cursor;
  total: number;
  size: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}) {
  const say = useSay();
  if (total <= size) return null;
  const pages = Math.ceil(total / size);
  return (
    <nav className="board-search" aria-label={say(`翻页：${about}`, `Pages: ${about}`)}>
      <Button disabled={cursor.page === 1} onClick={() => cursor.back()}>
        {say('上一页', 'Back')}
      </Button>
      <span>
        {say(`第 ${cursor.page} 页，共 ${pages} 页（${total} 条）`, `Page ${cursor.page} of ${pages} (${total})`)}
      </span>
      <Button disabled={!pageInfo.hasNextPage} onClick={() => cursor.next(pageInfo.endCursor)}>
        {say('下一页', 'Next')}
      </Button>
    </nav>
  );
}
