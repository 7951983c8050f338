import { Card, Descriptions, Result, Skeleton, Typography } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { INPUTS } from '../acts.generated.ts';
import { Go } from '../go.tsx';
import { useLanguage, useSay, useTerm } from '../language.ts';
import { WhyWithheld } from '../shown/why-withheld.tsx';
import { useSession } from '../signed-in.ts';
import { useWhere } from '../where.ts';
import { ActDone } from './act-done.tsx';
import { ActForm } from './act-form.tsx';
import type { RecordKind } from './described.ts';
import { ForFields, type FormContext } from './form-context.ts';
import { planOf } from './form-plan.ts';
import { actsOf, type KnownAct, noteActBegun } from './my-acts.ts';
import { actTitle } from './naming.ts';
import type { Guardian } from './records/present.ts';
import { useChildRecords } from './records/use-child-records.ts';
import { usePresent } from './records/use-present.ts';
import { ChildSubject } from './subject/child-subject.tsx';
import { PlaceSubject } from './subject/place-subject.tsx';

/** The page of one act: `/acts/do#act=recordHomeVisit&child=…`. */
export function ActPage() {
  const session = useSession();
  const say = useSay();
  const { state } = useWhere();
  const known = actsOf(session).find(({ line }) => line.act === state.act);
  if (known) return <KnownActPage key={known.line.act} known={known} />;
  return (
    <Result
      status="info"
      title={<h1 className="act-title">{say('这项业务不由您办理', 'This act is not yours')}</h1>}
      subTitle={say('请联系负责的部门，或提出转介、校核。', 'Ask the department that is responsible.')}
      extra={<Go to="/acts">{say('看我能办理的业务', 'What I can do')}</Go>}
    />
  );
}

function KnownActPage({ known: { line, description }, known }: { known: KnownAct }) {
  const say = useSay();
  const of = useLanguage();
  const { state } = useWhere();
  const [round, setRound] = useState(0);
  const [isDone, setDone] = useState(false);
  const versions = useRef(new Map<string, number>());
  const plan = useMemo(() => planOf(line, INPUTS[description.input] ?? []), [line, description.input]);
  const child = line.isOfChild ? state.child || null : null;
  const place = !line.isOfChild && plan.subject ? state.place || null : null;
  const isNew = state.new === '1' && plan.subject?.kind === 'NAMED_CHILD' && child === null;
  const kinds = useMemo(() => kindsAsked(known, plan), [known, plan]);
  const records = useChildRecords(description.department, child, kinds);
  const { present, answer, isAsking, again } = usePresent(line.act, line.showsPresent ? (child ?? place) : null);
  useEffect(() => noteActBegun(line.act), [line.act]);
  const context: FormContext = {
    line,
    department: description.department,
    records: records.choices,
    isAskingRecords: records.isAsking,
    noteVersion: (kind, id, version) => versions.current.set(`${kind} ${id}`, version),
    fieldsOf: (input) => INPUTS[input] ?? [],
  };
  const title = actTitle(of, line, description);
  const isUpdate = line.showsPresent === true && line.act.startsWith('update');
  const mayBegin = line.isOfChild ? child !== null || isNew || plan.subject?.isRequired === false : true;
  const isChosen = mayBegin && (!line.showsPresent || (child ?? place) !== null);
  const begin = () => {
    setDone(false);
    setRound(round + 1);
    void Promise.all([records.again(), again()]);
  };
  return (
    <ForFields value={context}>
      <nav aria-label={say('位置', 'Where you are')} className="act-back">
        <Go to="/acts" state={child ? { child } : {}}>
          {say('全部业务', 'All acts')}
        </Go>
      </nav>
      <h1 className="act-title">{title}</h1>
      {isDone ? (
        <ActDone title={title} child={child} onNext={begin} />
      ) : (
        <div className="act-page">
          {line.isOfChild && <ChildSubject child={child} isNew={isNew} field={plan.subject} />}
          {!line.isOfChild && plan.subject && <PlaceSubject field={plan.subject} place={place} />}
          {present?.guardian !== undefined && <PresentGuardian guardian={present.guardian} />}
          <WhyWithheld answer={records.withheld} />
          {answer && line.showsPresent && <WhyWithheld answer={answer} />}
          {isChosen && line.showsPresent && !present && isAsking && (
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          )}
          {isChosen && (!line.showsPresent || present || !isAsking) && (
            <ActForm
              key={`${round} ${child ?? ''} ${place ?? ''} ${present ? 'present' : ''}`}
              known={known}
              plan={plan}
              subject={{ id: child ?? place, isNew }}
              present={present}
              isUpdate={isUpdate}
              versionOf={(field, id) => versions.current.get(`${field.of} ${id}`)}
              refresh={async () => {
                await Promise.all([records.again(), again()]);
              }}
              onDone={() => setDone(true)}
            />
          )}
        </div>
      )}
    </ForFields>
  );
}

/** Who is guardian now, beside the form that changes it. */
function PresentGuardian({ guardian }: { guardian: Guardian | null }) {
  const say = useSay();
  const term = useTerm();
  if (guardian === null)
    return <Typography.Paragraph>{say('现在没有登记监护人。', 'No guardian is registered now.')}</Typography.Paragraph>;
  return (
    <Card size="small" className="act-subject">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2 }}
        title={say('现任监护人', 'Present guardian')}
        items={[
          { key: 'name', label: say('姓名', 'Name'), children: guardian.guardianName ?? '—' },
          {
            key: 'relation',
            label: say('与儿童的关系', 'Relation'),
            children: term('GuardianshipRelation', guardian.relation),
          },
          { key: 'phone', label: say('联系电话', 'Phone'), children: guardian.phone ?? '—' },
          { key: 'from', label: say('自何日起', 'Since'), children: guardian.from ?? '—' },
        ]}
      />
    </Card>
  );
}

/** The records that the form lets one choose from; a pupil's school is offered where the act is not about another one. */
function kindsAsked({ line, description }: KnownAct, plan: ReturnType<typeof planOf>): ReadonlySet<RecordKind> {
  const asked = [...plan.first, ...plan.more].filter(({ kind }) => kind === 'RECORD');
  const kinds = new Set(asked.map((field) => field.of as RecordKind));
  if (!line.isOfChild || description.department !== 'EDUCATION') kinds.delete('SCHOOL');
  return kinds;
}
