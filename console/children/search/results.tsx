import { Button, Card, Flex, Skeleton } from 'antd';
import { useSay } from '../../language.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { today } from '../../shown/days.ts';
import { ExportButtons } from '../../shown/export-buttons.tsx';
import type { Listing } from './listing.ts';
import { ListWithheld, NothingFound } from './nothing-found.tsx';
import { ResultCards } from './result-cards.tsx';
import { ResultTable } from './result-table.tsx';
import { childRow } from './rows.ts';
import { useNarrow } from './use-narrow.ts';
import { usePages } from './use-pages.ts';

/** The children of a list: how many, who answered, the rows, and more of them on demand. */
export function Results({ listing, title }: { listing: Listing; title: string }) {
  const say = useSay();
  const isNarrow = useNarrow();
  const { pages, isAsking, more } = usePages(listing);
  const last = pages.at(-1);
  if (!last) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { answer } = pages[0] ?? last;
  const total = pages[0]?.page?.totalCount;
  if (total === undefined) return <ListWithheld answer={answer} />;
  const given = pages.flatMap(({ page }) => page?.nodes ?? []);
  const day = today();
  const rows = given.map((row, at) => childRow(row, at, day));
  const View = isNarrow ? ResultCards : ResultTable;
  return (
    <Card size="small" styles={{ body: isNarrow ? { padding: 8 } : {} }}>
      <Flex vertical gap={10}>
        <Flex wrap justify="space-between" gap={8} align="center">
          <b role="status">{say(`共 ${total} 条，已列出 ${rows.length} 条`, `${rows.length} of ${total}`)}</b>
          {rows.length > 0 && <ExportButtons of={{ ...listing.out, title }} />}
          <AnsweredBy answer={answer} />
        </Flex>
        {rows.length === 0 ? <NothingFound /> : <View rows={rows} answer={answer} />}
        {last.page?.pageInfo.hasNextPage && (
          <Button block loading={isAsking} onClick={more}>
            {say('更多', 'More')}
          </Button>
        )}
        {pages.length > 1 && last.page === null && <ListWithheld answer={last.answer} />}
      </Flex>
    </Card>
  );
}
