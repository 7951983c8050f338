import { type FormEvent, useState } from 'react';
import { useSay } from '../language.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import { ChildReportPaper } from './child-report-paper.tsx';
import { dayAfter, isDay } from './days.ts';
import { Notices, PurposeWanted, Waiting } from './notices.tsx';
import type { PlaceState } from './place.ts';
import { readChildReport } from './read-child-report.ts';
import { useAnswer } from './use-answer.ts';
import { goTo, usePlace } from './use-place.ts';

/** 监护人知情报告: one child, a period, everything that is on record about it, to be read and printed. */
export function ChildReportPage() {
  const say = useSay();
  const { state } = usePlace();
  const { purpose } = useStatedPurpose();
  const id = state.id?.trim().toUpperCase() ?? '';
  return (
    <>
      <div className="records-title not-printed">
        <h2>{say('监护人知情报告', 'Report for the guardian')}</h2>
        <p>
          {say(
            '一名儿童：哪些部门、什么角色、何时、为什么、看过哪些数据项。供监护人查阅、复制；不含数据的内容和工作人员的姓名。',
            'One child: which departments, in which role, when and what for, saw which data items. For the guardian to read and copy; without the data themselves and without names of staff.',
          )}
        </p>
      </div>
      <ReportForm state={{ ...state, id }} />
      {id && purpose && <Report id={id} from={state.from} until={state.until} />}
      {id && !purpose && <PurposeWanted />}
    </>
  );
}

function ReportForm({ state }: { state: PlaceState }) {
  const say = useSay();
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    goTo('child', { id: text('id').toUpperCase(), from: text('from'), until: text('until') });
  };
  return (
    <form className="record-form not-printed" onSubmit={ask} key={JSON.stringify(state)}>
      <label className="record-form-wide">
        {say('儿童编号', 'Child ID')}
        <input
          name="id"
          required
          defaultValue={state.id}
          placeholder={say('26 位编号', '26 characters')}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <label>
        {say('自', 'From')}
        <input type="date" name="from" defaultValue={state.from} />
      </label>
      <label>
        {say('至', 'To')}
        <input type="date" name="until" defaultValue={state.until} />
      </label>
      <div className="record-form-buttons">
        <button type="submit">{say('出具报告', 'Make the report')}</button>
      </div>
    </form>
  );
}

function Report({ id, from, until }: { id: string; from: string | undefined; until: string | undefined }) {
  const say = useSay();
  const [issuedAt] = useState(() => new Date());
  const first = isDay(from) ? from : undefined;
  const asked = { id, from: first, until: dayAfter(until) };
  const answer = useAnswer(() => readChildReport(asked), JSON.stringify(asked));
  if (!answer)
    return <Waiting text={say('正在汇总这名儿童的全部处理记录……', 'Gathering all records about this child …')} />;
  if (!answer.data)
    return (
      <Notices
        title={say('不能出具这名儿童的报告', 'The report about this child cannot be made')}
        notices={answer.notices}
      />
    );
  const { entries } = answer.data;
  if (entries === null)
    return (
      <p className="record-waiting">
        {say(
          '没有找到这名儿童的处理记录。请核对编号；数据管理员须先在本部门查到该儿童，才能出具报告。',
          'No record about this child was found. Check the ID. A data steward can make a report only about a child of their own department.',
        )}
      </p>
    );
  const last = isDay(until) ? until : undefined;
  return <ChildReportPaper child={id} from={first} until={last} entries={entries} issuedAt={issuedAt} />;
}
