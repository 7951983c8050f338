import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { CreateTaskFromFinding, type Department, type FindingDetailQuery } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ChildWords } from '../queue/child-words.tsx';
import { divisionLabel } from '../queue/division-options.ts';
import { Facts } from '../queue/facts.tsx';
import { Refused } from '../queue/refused.tsx';
import { useSession } from '../signed-in.ts';
import { DepartmentField } from './department-field.tsx';
import { canAskForVisit } from './doing-departments.ts';
import type { MadeTask } from './task-made.tsx';
import { VisitAskedField } from './visit-asked-field.tsx';

interface FindingTaskFormProps {
  finding: NonNullable<FindingDetailQuery['finding']>;
  made(task: MadeTask | null): void;
}

/** Makes a task of a finding (由比对结果创建任务): the child and the place are the finding's, the days follow from the standard. */
export function FindingTaskForm({ finding, made }: FindingTaskFormProps) {
  const say = useSay();
  const { department } = useSession().viewer;
  const act = useAct(CreateTaskFromFinding);
  const { id: findingId, rule, responsible } = finding;
  const title = rule?.title ?? say('规则未显示', 'rule not shown');
  const [forDepartment, setForDepartment] = useState<Department | null>(
    responsible === department ? null : responsible,
  );
  const [whatToDo, setWhatToDo] = useState(
    rule ? `请核实并处理比对结果“${rule.title}”，办理后答复结果。` : '请核实并处理这条比对结果，办理后答复结果。',
  );
  const [asksForVisit, setAsksForVisit] = useState(false);
  const isVisitPossible = canAskForVisit(forDepartment, finding.childId);
  const send = async () => {
    if (!forDepartment) return;
    const visit = isVisitPossible ? { asksForVisit } : {};
    const outcome = await act.perform({ input: { findingId, forDepartment, whatToDo, ...visit } });
    if (outcome?.kind === 'DONE') made(outcome.data.createTaskFromFinding);
  };
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Facts
        of={[
          [say('比对结果', 'Finding'), title],
          [say('儿童', 'Child'), <ChildWords key="child" childId={finding.childId} child={finding.child} />],
          [say('办理地', 'Place'), divisionLabel(finding.division ?? { name: null })],
        ]}
      />
      {responsible === department && (
        <p className="paper-quiet">
          {say(
            '这条由本部门负责，请直接办理；需要其他部门配合的，交给其他部门。',
            'This is yours to do; others may be asked to help.',
          )}
        </p>
      )}
      <DepartmentField
        legend={say('交给哪个部门', 'For which department')}
        value={forDepartment}
        onChange={setForDepartment}
      />
      <ActField name="whatToDo" label={say('要办的事', 'What to do')} outcome={act.outcome}>
        <Input.TextArea
          rows={3}
          maxLength={1000}
          value={whatToDo}
          onChange={({ target }) => setWhatToDo(target.value)}
        />
      </ActField>
      {isVisitPossible && <VisitAskedField value={asksForVisit} onChange={setAsksForVisit} />}
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
