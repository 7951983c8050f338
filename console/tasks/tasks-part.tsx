import '../queue/queue-styles.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useWhere } from '../where.ts';
import { DangerPage } from './danger-page.tsx';
import { NewTaskPage } from './new-task-page.tsx';
import { ReportsPage } from './reports-page.tsx';
import { TaskListPage } from './task-list-page.tsx';

const PAGES = { new: NewTaskPage, danger: DangerPage, reports: ReportsPage };

/** Tasks (任务): who does what by when; the mandatory report, and what came of it. */
export default function TasksPart() {
  const { page } = useWhere();
  const Page = page in PAGES ? PAGES[page as keyof typeof PAGES] : TaskListPage;
  return (
    <ForPurpose>
      <Page />
    </ForPurpose>
  );
}
