import { Alert, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Notice } from '../answer-notices.ts';
import { useSay } from '../language.ts';
import { goTo, useWhere } from '../where.ts';

/** A page of papers as the hub gives it. */
export interface PaperPage<Paper> {
  readonly totalCount?: number | null;
  readonly nodes: readonly Paper[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Papers (授权、申请、校核、紧急查阅), one below the other, with the way to the next page; what to do when there are none. */
export function PaperList<Paper>({
  page,
  isAsking,
  notices = [],
  empty,
  children,
}: {
  page: PaperPage<Paper> | null | undefined;
  isAsking: boolean;
  /** Why there may be no page. */
  notices?: readonly Notice[] | undefined;
  empty: ReactNode;
  children(paper: Paper): ReactNode;
}) {
  const say = useSay();
  const { part, page: at, state } = useWhere();
  if (!page)
    return isAsking ? (
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    ) : (
      notices.map(({ sentence }) => (
        <Alert key={sentence} type="warning" style={{ marginBottom: 12 }} title={sentence} />
      ))
    );
  if (page.nodes.length === 0) return <Empty description={empty} />;
  const turn = (after: string) => goTo(`/${part}/${at}`, { ...state, after });
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      {page.totalCount != null && (
        <p className="sharing-quiet" aria-live="polite">
          {say(`共 ${page.totalCount} 份`, `${page.totalCount} in all`)}
        </p>
      )}
      <ul className="sharing-papers">{page.nodes.map(children)}</ul>
      {state.after && <Button onClick={() => turn('')}>{say('回到第一页', 'First page')}</Button>}
      {hasNextPage && endCursor && <Button onClick={() => turn(endCursor)}>{say('下一页', 'Next page')}</Button>}
    </>
  );
}
