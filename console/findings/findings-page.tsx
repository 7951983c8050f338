import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { useLive } from '../live.ts';
import { FindingQueue } from '../operations.generated.ts';
import { LiveNotice } from '../queue/live-notice.tsx';
import { cursorsIn, ROWS } from '../queue/pages.ts';
import { useListKeys } from '../queue/use-list-keys.ts';
import { ExportButtons } from '../shown/export-buttons.tsx';
import { PurposeOffer } from '../shown/purpose-offer.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { FindingCountList } from './finding-counts.tsx';
import { FindingDetailPane } from './finding-detail.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingList } from './finding-list.tsx';
import { findingFilter } from './finding-search.ts';

/** The queue of findings, and beside it the counts by rule, or the finding that is open. */
export function FindingsPage() {
  const say = useSay();
  const { department, division } = useSession().viewer;
  const { state } = useWhere();
  const id = state.id ?? '';
  const filter = findingFilter(state, department);
  const after = cursorsIn(state.after).at(-1) ?? null;
  const { answer, again } = useAsked(FindingQueue, { filter, first: ROWS, after });
  const live = useLive('findingChanged', again);
  const rows = answer?.data?.findings?.nodes ?? [];
  const show = (next: string) => goTo('/findings', { ...state, id: next });
  useListKeys({ ids: rows.map((each) => each.id), open: id, show, close: () => show('') });
  const isWithheld = rows.some(({ code }) => code === null) || (answer !== undefined && !answer.data?.findings);
  return (
    <div className="queue" data-open={id !== ''}>
      <header className="queue-head">
        <h1>{say('比对结果', 'Findings')}</h1>
        <LiveNotice live={live} />
        <p className="queue-about">
          {say(
            '把各部门的数据放在一起比对发现的问题，紧急的、期限近的在前；各部门数据一致后自行消除。',
            'What shows when the data of the departments are compared; it closes itself when they agree.',
          )}
        </p>
      </header>
      <FindingFilters />
      {isWithheld && (
        <PurposeOffer
          what="不满十四周岁儿童的比对规则和依据"
          whatInEnglish="rules and evidence about children under 14"
        />
      )}
      <div className="queue-panes">
        {id === '' && <FindingCountList division={state.division || division} />}
        <section className="queue-pane" aria-label={say('列表', 'List')}>
          <FindingList answer={answer} changed={live.changed} />
          {rows.length > 0 && id === '' && (
            <ExportButtons
              of={{
                operation: FindingQueue,
                variables: { filter, first: ROWS },
                list: 'findings',
                title: '比对结果清单',
              }}
            />
          )}
        </section>
        {id !== '' && (
          <FindingDetailPane
            key={id}
            id={id}
            version={rows.find((each) => each.id === id)?.version}
            close={() => show('')}
            whenActing={() => live.own(id)}
            afterAct={again}
          />
        )}
      </div>
    </div>
  );
}
