import { Card, Empty, Skeleton } from 'antd';
import type { Answer } from '../../data/answer.ts';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { useWhere } from '../../where.ts';
import { cellText, deniedBelow } from '../cell-text.ts';
import type { Detail, Kind } from '../kind.ts';
import { AsOf } from '../listing/as-of.tsx';
import { RowsTable } from '../listing/rows-table.tsx';
import { valueAt, type Words } from '../shown.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { FactList } from './fact-list.tsx';
import { OpeningWeek } from './opening-week.tsx';

const AGAINST_STANDARDS: Words = ['对照标准', 'Against the standards'];

/** The page of one place, or of one person who serves (场所详情): facts, standards, opening times, staff, activities. */
export function PlaceDetail({ kind, detail, id }: { kind: Kind; detail: Detail; id: string }) {
  const say = useSay();
  const { state } = useWhere();
  const { answer } = useAsked(detail.operation, { id });
  const place = answer?.data?.place;
  return (
    <article className="places">
      <p className="places-back">
        <Go to="/places" state={{ ...state, id: '' }}>
          ‹ {say(`${kind.title[0]}名单`, `All ${kind.title[1]}`)}
        </Go>
      </p>
      {!answer && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {answer && !place && <NotFound answer={answer} title={say(...kind.title)} />}
      {answer && place && <Found kind={kind} detail={detail} answer={answer} place={place} />}
    </article>
  );
}

interface FoundProps {
  kind: Kind;
  detail: Detail;
  answer: Answer<unknown>;
  place: object;
}

function Found({ kind, detail, answer, place }: FoundProps) {
  const say = useSay();
  const term = useTerm();
  const isDenied = deniedBelow('place', answer.notices);
  const where = cellText({ path: 'division.name', label: ['', ''], as: 'WHERE' }, place, isDenied, { say, term });
  return (
    <>
      <header className="places-head">
        <h1>
          {String(valueAt(place, 'name') ?? say(`${kind.title[0]}（姓名未显示）`, `${kind.title[1]} (name withheld)`))}
        </h1>
        <p>
          {term('Department', kind.department)} · {say(...kind.title)} · {where.text} ·{' '}
          <AsOf answer={answer} department={kind.department} />
        </p>
      </header>
      <AnsweredBy answer={answer} />
      <div className="places-cards">
        <Card title={<h2>{say('基本情况', 'Facts')}</h2>}>
          <FactList facts={detail.facts} place={place} isDenied={isDenied} />
        </Card>
        {detail.criteria && (
          <Card title={<h2>{say(...(detail.criteriaLabel ?? AGAINST_STANDARDS))}</h2>}>
            <CriteriaTable criteria={detail.criteria(place)} />
          </Card>
        )}
        {detail.openings && (
          <Card title={<h2>{say('开放时间', 'Opening times')}</h2>}>
            <OpeningWeek openings={detail.openings(place)} isRunning={isRunning(place)} />
          </Card>
        )}
        {detail.lists?.map(({ path, label, columns, none }) => (
          <Card key={path} title={<h2>{say(...label)}</h2>}>
            <Rows
              label={say(...label)}
              rows={valueAt(place, path)}
              columns={columns}
              none={isDenied(path) ? say('未显示，原因见上方。', 'Withheld; see above why.') : say(...none)}
              isDenied={(inner) => isDenied(`${path}.${inner}`)}
            />
          </Card>
        ))}
      </div>
    </>
  );
}

function Rows({
  rows,
  none,
  ...table
}: { rows: unknown; none: string } & Omit<Parameters<typeof RowsTable>[0], 'rows'>) {
  const found = Array.isArray(rows) ? (rows as object[]) : [];
  return found.length > 0 ? <RowsTable {...table} rows={found} /> : <p className="places-note">{none}</p>;
}

function NotFound({ answer, title }: { answer: Answer<unknown>; title: string }) {
  const say = useSay();
  return (
    <>
      <h1>{title}</h1>
      <Empty
        description={say(
          '没有找到，或不在您的辖区及其上级。请从名单重新打开。',
          'Not found, or neither in your area nor above it. Please open it from the list again.',
        )}
      />
      <AnsweredBy answer={answer} />
    </>
  );
}

/** Whether a place is open to children at all: not closed, not suspended. */
function isRunning(place: object): boolean {
  const status = valueAt(place, 'status');
  return valueAt(place, 'closedOn') === null && (status === undefined || status === 'OPERATING');
}
