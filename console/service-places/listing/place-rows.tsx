import { Alert, Button, Empty } from 'antd';
import type { Answer } from '../../data/answer.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { useStatedPurpose } from '../../stated-purpose.ts';
import { useWhere } from '../../where.ts';
import type { Area } from '../area.ts';
import { isFiltered, withoutFilters } from '../asked.ts';
import { deniedBelow } from '../cell-text.ts';
import type { Kind, RowsAnswer } from '../kind.ts';
import { AsOf } from './as-of.tsx';
import { ListExport } from './list-export.tsx';
import { RowsTable } from './rows-table.tsx';

interface PlaceRowsProps {
  kind: Kind;
  answer: Answer<RowsAnswer<object>>;
  area: Area | null | undefined;
}

/** What was found: how many, the rows, the next page, who answered. */
export function PlaceRows({ kind, answer, area }: PlaceRowsProps) {
  const say = useSay();
  const { state } = useWhere();
  const { purpose } = useStatedPurpose();
  const list = answer.data?.list;
  if (!list || list.nodes.length === 0)
    return (
      <>
        <Nothing kind={kind} wasTold={Boolean(list)} />
        <AnsweredBy answer={answer} />
      </>
    );
  const { totalCount, nodes, pageInfo } = list;
  return (
    <>
      {purpose === '' && answer.notices.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={say(
            '姓名、电话等要在页面上方选择使用目的后，按您的权限显示。',
            'Names and phone numbers are shown, as far as you may see them, once a purpose is stated in the header.',
          )}
        />
      )}
      <div className="places-found">
        <p role="status">
          {say(`共 ${totalCount} ${kind.counted}`, `${totalCount} in all`)}
          {totalCount > nodes.length && say(`，本页 ${nodes.length} ${kind.counted}`, `, ${nodes.length} on this page`)}
          · <AsOf answer={answer} department={kind.department} />
        </p>
        <ListExport kind={kind} place={area?.chain.at(-1)?.name ?? ''} />
      </div>
      <RowsTable
        label={say(...kind.title)}
        columns={kind.columns}
        rows={nodes}
        isDenied={deniedBelow('list.nodes', answer.notices)}
        opens={kind.detail ? state : undefined}
      />
      <nav className="places-pages" aria-label={say('翻页', 'Pages')}>
        {state.after && (
          <Go to="/places" state={{ ...state, after: '' }}>
            {say('回到第一页', 'First page')}
          </Go>
        )}
        {pageInfo.hasNextPage && (
          <Go to="/places" state={{ ...state, after: pageInfo.endCursor ?? '' }}>
            {say('下一页', 'Next page')}
          </Go>
        )}
      </nav>
      <AnsweredBy answer={answer} />
    </>
  );
}

function Nothing({ kind, wasTold }: { kind: Kind; wasTold: boolean }) {
  const say = useSay();
  const { state } = useWhere();
  const title = say(...kind.title);
  if (!wasTold)
    return (
      <Empty
        description={say(
          `没有取到“${title}”的名单。原因和办法见下方；其他类别不受影响。`,
          `The list of ${title} could not be read; see below why. The other kinds are not affected.`,
        )}
      />
    );
  if (state.figure)
    return (
      <Empty
        description={
          state.missing
            ? say('没有未达到的，名单是空的。', 'None falls short: the list is empty.')
            : say('没有列入的，名单是空的。', 'None counts: the list is empty.')
        }
      />
    );
  const isNarrow = isFiltered(kind, state) || Boolean(state.division);
  return (
    <Empty
      description={
        isNarrow
          ? say(
              '没有符合条件的。请放宽筛选，或换一个区划。',
              'Nothing matches. Widen the filters or choose another division.',
            )
          : say(`还没有登记${title}。`, `No ${title} are recorded.`)
      }
    >
      {isNarrow && (
        <Go to="/places" state={{ ...withoutFilters(kind, state), division: '' }}>
          <Button tabIndex={-1}>{say('看我能看到的全部', 'Show all that I can see')}</Button>
        </Go>
      )}
    </Empty>
  );
}
