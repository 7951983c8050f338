import { Empty, Select, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay, useTerm } from '../../language.ts';
import { DashboardUndertakings, type UndertakingOwner, type UndertakingStatus } from '../../operations.generated.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { TERMS } from '../../terms.generated.ts';
import { restate, useWhere } from '../../where.ts';
import type { ShownPlace } from '../place.ts';
import { TurnPages } from '../turn-pages.tsx';
import { useCursor } from '../use-cursor.ts';
import { UndertakingCounts } from './undertaking-counts.tsx';
import { UndertakingTable } from './undertaking-table.tsx';

const SIZE = 50;

/** What documents have promised for this division (承诺台账): who, how much, by when, how it stands. */
export default function UndertakingsPanel({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { state } = useWhere();
  const status = valueIn('UndertakingStatus', state.status) as UndertakingStatus | null;
  const owner = valueIn('UndertakingOwner', state.owner) as UndertakingOwner | null;
  const isOverdue = state.late === '1' ? true : null;
  const cursor = useCursor(JSON.stringify([place.code, status, owner, isOverdue]));
  const { answer } = useAsked(DashboardUndertakings, {
    code: place.code,
    status,
    owner,
    isOverdue,
    first: SIZE,
    after: cursor.after,
  });
  const list = answer?.data?.division?.jointMeeting?.undertakings;
  return (
    <section className="board-panel">
      <h2 className="board-unseen">{say('承诺台账', 'Undertakings')}</h2>
      <UndertakingCounts code={place.code} />
      <div className="board-search">
        <Choice list="UndertakingStatus" name="status" label={say('状态', 'Status')} value={status} />
        <Choice list="UndertakingOwner" name="owner" label={say('负责单位', 'Owner')} value={owner} />
      </div>
      {!answer && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {answer && !list?.nodes.length && (
        <Empty
          description={
            list ? say('没有符合条件的承诺。请放宽条件。', 'None fits.') : say('联席会议没有应答。', 'No answer.')
          }
        />
      )}
      {list && list.nodes.length > 0 && (
        <>
          <UndertakingTable undertakings={list.nodes} />
          <TurnPages
            about={say('承诺', 'undertakings')}
            cursor={cursor}
            total={list.totalCount}
            size={SIZE}
            pageInfo={list.pageInfo}
          />
        </>
      )}
      {answer && <AnsweredBy answer={answer} about={say('承诺台账：', 'Undertakings: ')} />}
    </section>
  );
}

function Choice({
  list,
  name,
  label,
  value,
}: {
  list: 'UndertakingStatus' | 'UndertakingOwner';
  name: string;
  label: string;
  value: string | null;
}) {
  const say = useSay();
  const term = useTerm();
  return (
    <Select
      aria-label={label}
      allowClear
      placeholder={say(`${label}：不限`, `${label}: any`)}
      value={value}
      style={{ minWidth: 180 }}
      onChange={(next: string | undefined) => restate({ [name]: next ?? '' })}
      options={Object.keys(TERMS[list]).map((one) => ({ value: one, label: term(list, one) }))}
    />
  );
}

function valueIn(list: 'UndertakingStatus' | 'UndertakingOwner', value: string | undefined): string | null {
  return value !== undefined && value in TERMS[list] ? value : null;
}
