import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import {
  type Department,
  ReportDanger,
  type ReportDangerMutation,
  type ReportedDanger,
} from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { DivisionPicker } from '../queue/division-picker.tsx';
import { Refused } from '../queue/refused.tsx';
import { Tiles } from '../queue/tiles.tsx';
import { useSession } from '../signed-in.ts';
import { useDrafted } from '../unsaved.ts';
import { ConcernedChildLine, useConcernedChild } from './concerned-child.tsx';
import { DANGER_DEPARTMENTS } from './danger-departments.ts';
import { type DangerDraft, draftOf, keepDraft, reached, reportInput } from './danger-draft.ts';
import { DOING_DEPARTMENTS } from './doing-departments.ts';

interface DangerFormProps {
  /** Empty: the child is described. */
  childId: string;
  sent(report: ReportDangerMutation['reportDanger']): void;
}

/** The form of the mandatory report. */
export function DangerForm({ childId, sent }: DangerFormProps) {
  const say = useSay();
  const term = useTerm();
  const { division } = useSession().viewer;
  const child = useConcernedChild(childId);
  const act = useAct(ReportDanger);
  const [draft, setDraft] = useState(() => draftOf(childId));
  useDrafted(draft.seen !== '' || draft.childDescription !== '');
  const change = (part: Partial<DangerDraft>) => {
    const next = { ...draft, ...part };
    keepDraft(childId, next);
    setDraft(next);
  };
  const place = draft.divisionCode || child?.division?.code || division;
  const input = reportInput({ ...draft, divisionCode: place }, childId);
  const told = reached(draft);
  const send = async () => {
    const outcome = input && (await act.perform({ input }));
    if (outcome?.kind !== 'DONE') return;
    keepDraft(childId, null);
    sent(outcome.data.reportDanger);
  };
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Tiles
        legend={say('1. 什么危险', '1. What danger')}
        choices={(Object.keys(DANGER_DEPARTMENTS) as ReportedDanger[]).map((value) => ({
          value,
          label: term('ReportedDanger', value),
        }))}
        chosen={draft.danger ? [draft.danger] : []}
        choose={(danger) => change({ danger, departments: null })}
      />
      <Tiles
        legend={say('2. 有多紧急', '2. How urgent')}
        choices={[
          { value: 'IMMEDIATE', label: say('正在发生或随时可能发生', 'Now, or at any time') },
          { value: 'SOON', label: say('眼前没有危险，须尽快核实', 'Not at once; to be checked soon') },
        ]}
        chosen={draft.urgency ? [draft.urgency] : []}
        choose={(urgency) => change({ urgency })}
      />
      {childId === '' ? (
        <ActField
          name="childDescription"
          label={say('3. 哪名儿童：大约几岁、有什么特征、在哪里', '3. Which child: age, looks, where')}
          outcome={act.outcome}
        >
          <Input.TextArea
            rows={2}
            maxLength={500}
            value={draft.childDescription}
            onChange={({ target }) => change({ childDescription: target.value })}
          />
        </ActField>
      ) : (
        <ConcernedChildLine id={childId} child={child} />
      )}
      <ActField name="seen" label={say('4. 看到、听到了什么', '4. What you saw and heard')} outcome={act.outcome}>
        <Input.TextArea
          rows={3}
          maxLength={1000}
          value={draft.seen}
          onChange={({ target }) => change({ seen: target.value })}
        />
      </ActField>
      <div className="act-field">
        <label htmlFor="danger-place">{say('5. 在哪里发生', '5. Where')}</label>
        <DivisionPicker
          id="danger-place"
          label={say('5. 在哪里发生', '5. Where')}
          value={place}
          onChange={(divisionCode) => change({ divisionCode })}
        />
      </div>
      {draft.danger !== null && (
        <Tiles
          isMany
          legend={say('6. 送达这些部门（可以增减）', '6. These departments are told')}
          choices={DOING_DEPARTMENTS.map((value) => ({ value: value as Department, label: term('Department', value) }))}
          chosen={told}
          choose={(one, isChosen) =>
            change({ departments: isChosen ? [...told, one] : told.filter((each) => each !== one) })
          }
        />
      )}
      <Refused outcome={act.outcome} />
      <div>
        <Button type="primary" danger size="large" htmlType="submit" disabled={!input} loading={act.isPerforming}>
          {say('立即报告', 'Report')}
        </Button>
      </div>
      <p className="paper-quiet">
        {say(
          '所填内容只暂存在本页，提交前查看其他页面不会丢失，关闭或刷新后清除。',
          'What you fill in is kept in this page only, until it is closed or loaded again.',
        )}
      </p>
    </form>
  );
}
