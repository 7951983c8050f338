import { useState } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { useLive } from '../live.ts';
import { TaskQueue, TaskQueueCounts } from '../operations.generated.ts';
import { LiveNotice } from '../queue/live-notice.tsx';
import { cursorsIn, ROWS } from '../queue/pages.ts';
import { useListKeys } from '../queue/use-list-keys.ts';
import { ExportButtons } from '../shown/export-buttons.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { BulkBar } from './bulk-bar.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { TaskDetailPane } from './task-detail.tsx';
import { TaskFilters } from './task-filters.tsx';
import { TaskList } from './task-list.tsx';
import { taskFilter, taskOrder } from './task-queues.ts';
import { taskSteps } from './task-steps.ts';
import { useQueue } from './use-queue.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** The queues of tasks, and beside the list the task that is open. */
export function TaskListPage() {
  const say = useSay();
  const { viewer } = useSession();
  const { state } = useWhere();
  const [chosen, setChosen] = useState(NOBODY);
  const number = state.number ?? '';
  const queue = useQueue();
  const filterOf = (each: typeof queue) => taskFilter(each, state, viewer.department);
  const after = cursorsIn(state.after).at(-1) ?? null;
  const asked = { filter: filterOf(queue), orderBy: taskOrder(queue), first: ROWS };
  const list = useAsked(TaskQueue, { ...asked, after });
  const counts = useAsked(TaskQueueCounts, {
    open: filterOf('open'),
    inHand: filterOf('inHand'),
    answered: filterOf('answered'),
    late: filterOf('late'),
    mine: filterOf('mine'),
    all: filterOf('all'),
  });
  const again = async () => {
    await Promise.all([list.again(), counts.again()]);
  };
  const live = useLive('taskChanged', again);
  const rows = list.answer?.data?.tasks?.nodes ?? [];
  const bulk = queue === 'answered' ? 'CLOSE' : 'ACCEPT';
  const picked = rows.filter((each) => chosen.has(each.number) && taskSteps(each, viewer).includes(bulk));
  const show = (next: string) => goTo('/tasks', { ...state, number: next });
  useListKeys({ ids: rows.map((each) => each.number), open: number, show, close: () => show('') });
  const choose = (each: string, isChosen: boolean) =>
    setChosen((before) => new Set([...before].filter((one) => one !== each).concat(isChosen ? each : [])));
  const open = rows.find((each) => each.number === number);
  return (
    <div className="queue" data-open={number !== ''}>
      <header className="queue-head">
        <h1>{say('任务', 'Tasks')}</h1>
        <LiveNotice live={live} />
        <nav className="queue-links" aria-label={say('任务的其他页面', 'More about tasks')}>
          <Go to="/tasks/new">
            {viewer.department === 'JOINT_MEETING' ? say('新建督办', 'New task') : say('新建转介', 'New referral')}
          </Go>
          <Go to="/tasks/danger">{say('强制报告', 'Report a danger')}</Go>
          <Go to="/tasks/reports">{say('我的报告', 'My reports')}</Go>
        </nav>
      </header>
      <QueueTabs counts={counts.answer?.data} />
      <TaskFilters />
      <BulkBar
        key={bulk}
        step={bulk}
        tasks={picked}
        whenActing={() => {
          for (const { id } of picked) live.own(id);
        }}
        acted={again}
        clear={() => setChosen(NOBODY)}
      />
      <div className="queue-panes" data-alone={number === ''}>
        <section className="queue-pane" aria-label={say('列表', 'List')}>
          <TaskList
            answer={list.answer}
            changed={live.changed}
            chosen={chosen}
            canBeChosen={(task) => (queue === 'open' || queue === 'answered') && taskSteps(task, viewer).includes(bulk)}
            choose={choose}
          />
          {rows.length > 0 && number === '' && (
            <ExportButtons
              of={{ operation: TaskQueue, variables: { ...asked, after: null }, list: 'tasks', title: '任务清单' }}
            />
          )}
        </section>
        {number !== '' && (
          <TaskDetailPane
            key={number}
            number={number}
            version={open?.version}
            close={() => show('')}
            whenActing={(id) => live.own(id)}
            afterAct={again}
          />
        )}
      </div>
    </div>
  );
}
