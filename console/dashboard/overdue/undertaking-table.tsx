import { useSay, useTerm } from '../../language.ts';
import type { DashboardUndertakingsQuery } from '../../operations.generated.ts';
import { openFigure } from '../definition.tsx';
import { amountWithUnit, partsText, targetText } from '../figure-words.ts';
import { ScrollBox } from '../scroll-box.tsx';

type Line = NonNullable<
  NonNullable<NonNullable<DashboardUndertakingsQuery['division']>['jointMeeting']>['undertakings']
>['nodes'][number];

const SIGNS = { MET: '✓', NOT_MET: '✕', IN_PROGRESS: '…', NOT_STARTED: '○', NO_TARGET: '–' } as const;

const REPORTED: ReadonlySet<string> = new Set(['MET', 'NOT_MET', 'IN_PROGRESS']);

/** Undertakings as a table: what, who, how much, by when, how it stands; what is measured leads to its figure. */
export function UndertakingTable({ undertakings }: { undertakings: readonly Line[] }) {
  const say = useSay();
  return (
    <ScrollBox label={say('承诺台账', 'Undertakings')}>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('编号', 'No.')}</th>
            <th scope="col">{say('承诺', 'Undertaking')}</th>
            <th scope="col">{say('负责单位', 'Owners')}</th>
            <th scope="col">{say('目标', 'Target')}</th>
            <th scope="col">{say('现在', 'Now')}</th>
            <th scope="col">{say('期限', 'Due')}</th>
            <th scope="col">{say('状态', 'Status')}</th>
          </tr>
        </thead>
        <tbody>
          {undertakings.map((undertaking) => (
            <UndertakingRow key={undertaking.number} undertaking={undertaking} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function UndertakingRow({ undertaking }: { undertaking: Line }) {
  const say = useSay();
  const term = useTerm();
  const { number, title, content, document, owners, statedTarget, targetValue, targetComparison, unit } = undertaking;
  const { dueOn, status, isOverdue, isStatusComputed, latestValue } = undertaking;
  const target = targetValue === null ? null : { value: targetValue, comparison: targetComparison ?? 'AT_LEAST' };
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        <b>{title}</b>
        <small className="board-quiet board-below">
          {content}（{document}）
        </small>
      </th>
      <td>{owners.map((owner) => term('UndertakingOwner', owner)).join('、')}</td>
      <td>{target ? targetText(target, unit ?? '') : (statedTarget ?? '—')}</td>
      <td>
        <Measured undertaking={undertaking} />
        {latestValue && <small className="board-quiet board-below">{partsText(latestValue)}</small>}
      </td>
      <td style={{ whiteSpace: 'nowrap' }}>
        {dueOn ?? say('未写明', 'not stated')}
        {isOverdue && <span className="board-no board-below">{say('已过期限', 'overdue')}</span>}
      </td>
      <td>
        <span className={status === 'MET' ? 'board-yes' : status === 'NOT_MET' ? 'board-no' : undefined}>
          {SIGNS[status]} {term('UndertakingStatus', status)}
        </span>
        <small className="board-quiet board-below">
          {isStatusComputed ? say('按指标测算', 'measured') : REPORTED.has(status) && say('按报告', 'as reported')}
        </small>
      </td>
    </tr>
  );
}

function Measured({ undertaking: { figureDepartment, figureCode, latestValue, unit, title } }: { undertaking: Line }) {
  const say = useSay();
  const text = amountWithUnit(latestValue?.value, unit ?? (latestValue?.denominator ? '%' : null));
  if (!figureDepartment || !figureCode) return text;
  return (
    <button
      type="button"
      className="board-title board-link"
      aria-label={say(`${text}，查看“${title}”对应的指标`, `${text}, show the figure of ${title}`)}
      onClick={() => openFigure({ owner: figureDepartment, code: figureCode })}
    >
      {latestValue ? text : say('看指标', 'figure')}
    </button>
  );
}
