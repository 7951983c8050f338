import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { CreateTask, type Department } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { DivisionPicker } from '../queue/division-picker.tsx';
import { Refused } from '../queue/refused.tsx';
import { today } from '../shown/days.ts';
import { useSession } from '../signed-in.ts';
import { useUnsaved } from '../unsaved.ts';
import { ConcernedChildLine, useConcernedChild } from './concerned-child.tsx';
import { DepartmentField } from './department-field.tsx';
import { canAskForVisit } from './doing-departments.ts';
import type { MadeTask } from './task-made.tsx';
import { VisitAskedField } from './visit-asked-field.tsx';

interface NewTaskFormProps {
  childId: string;
  division: string;
  made(task: MadeTask | null): void;
}

/** The form of a task made by hand: for whom, where, what to do, by when. */
export function NewTaskForm({ childId, division, made }: NewTaskFormProps) {
  const say = useSay();
  const { viewer } = useSession();
  const child = useConcernedChild(childId);
  const act = useAct(CreateTask);
  const [forDepartment, setForDepartment] = useState<Department | null>(null);
  const [place, setPlace] = useState(division);
  const [whatToDo, setWhatToDo] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [asksForVisit, setAsksForVisit] = useState(false);
  useUnsaved(whatToDo !== '');
  const isVisitPossible = canAskForVisit(forDepartment, childId);
  const divisionCode = place || child?.division?.code || viewer.division;
  const kind = viewer.department === 'JOINT_MEETING' ? 'SUPERVISION' : 'REFERRAL';
  const send = async () => {
    if (!forDepartment) return;
    const visit = isVisitPossible ? { asksForVisit } : {};
    const about = { ...(childId ? { childId } : {}), ...(dueOn ? { dueOn } : {}), ...visit };
    const outcome = await act.perform({ input: { kind, divisionCode, forDepartment, whatToDo, ...about } });
    if (outcome?.kind === 'DONE') made(outcome.data.createTask);
  };
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {childId ? (
        <ConcernedChildLine id={childId} child={child} />
      ) : (
        <p className="paper-quiet">
          {say(
            '不针对一名儿童的任务。针对一名儿童的，请从其档案中创建：',
            'Not about one child. For one, begin from the profile: ',
          )}
          <Go to="/children">{say('查找儿童', 'find a child')}</Go>
        </p>
      )}
      <DepartmentField
        legend={say('交给哪个部门', 'For which department')}
        value={forDepartment}
        onChange={setForDepartment}
      />
      <div className="act-field">
        <label htmlFor="task-place">{say('办理地', 'Place')}</label>
        <DivisionPicker id="task-place" label={say('办理地', 'Place')} value={divisionCode} onChange={setPlace} />
      </div>
      <ActField name="whatToDo" label={say('要办的事', 'What to do')} outcome={act.outcome}>
        <Input.TextArea
          rows={4}
          maxLength={1000}
          value={whatToDo}
          onChange={({ target }) => setWhatToDo(target.value)}
        />
      </ActField>
      {isVisitPossible && <VisitAskedField value={asksForVisit} onChange={setAsksForVisit} />}
      <ActField
        name="dueOn"
        label={say('办理期限（不填则按标准计算）', 'Due (by the standard if empty)')}
        outcome={act.outcome}
      >
        <Input type="date" min={today()} value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
      </ActField>
      <Refused outcome={act.outcome} />
      <div>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          disabled={!forDepartment || whatToDo.trim() === ''}
          loading={act.isPerforming}
        >
          {say('创建任务', 'Make the task')}
        </Button>
      </div>
    </form>
  );
}
