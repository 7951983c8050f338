import { useState } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { FindingDetail } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { useWhere } from '../where.ts';
import { FindingTaskForm } from './finding-task-form.tsx';
import { NewTaskForm } from './new-task-form.tsx';
import { type MadeTask, TaskMade } from './task-made.tsx';

/** Makes a task: a referral (转介), of the joint meeting a supervision (督办); from a finding, or by hand. */
export function NewTaskPage() {
  const say = useSay();
  const { department } = useSession().viewer;
  const { state } = useWhere();
  const [made, setMade] = useState<MadeTask | null>(null);
  const { answer } = useAsked(FindingDetail, state.finding ? { id: state.finding } : null);
  const isMeeting = department === 'JOINT_MEETING';
  const finding = answer?.data?.finding;
  return (
    <div className="act-page">
      <h1>{isMeeting ? say('新建督办', 'New task') : say('新建转介', 'New referral')}</h1>
      {made && <TaskMade task={made} another={() => setMade(null)} />}
      {!made && state.finding && finding && <FindingTaskForm finding={finding} made={setMade} />}
      {!made && state.finding && answer && !finding && (
        <p>
          {answer.notices[0]?.sentence ??
            say('没有找到这条比对结果，或者您无权查看。', 'No such finding, or not yours to see.')}
        </p>
      )}
      {!made && !state.finding && (
        <NewTaskForm
          key={`${state.child ?? ''} ${state.division ?? ''}`}
          childId={state.child ?? ''}
          division={state.division ?? ''}
          made={setMade}
        />
      )}
    </div>
  );
}
