import query from '../operations/record-anomalies.graphql?raw';
import { type AnomalyLine, AnomalyLines } from './anomaly-lines.tsx';
import { dayAfter, daysLater, isDay, today } from './days.ts';
import { Notices, Waiting } from './notices.tsx';
import { named, useTerms } from './terms.ts';
import { askRecord, useAnswer } from './use-answer.ts';
import { goTo, PlaceLink, usePlace } from './use-place.ts';

/** A rule with the threshold in force. */
interface Rule {
  readonly rule: string;
  readonly text: string;
  readonly atLeast: number;
  readonly document: string;
}

interface Found {
  readonly anomalyRules: readonly Rule[] | null;
  readonly anomalies: readonly AnomalyLine[] | null;
}

/** As many as the hub lists at once. */
const MOST = 100;

/** 异常访问: what the rules find in a period, by rule, with who, how often, when, and the records behind it. */
export function AnomaliesPage() {
  const { state } = usePlace();
  const until = isDay(state.until) ? state.until : today();
  const from = isDay(state.from) ? state.from : daysLater(until, -29);
  const asked = { from, until: dayAfter(until), rule: state.rule || undefined };
  const answer = useAnswer(() => askRecord<Found>(query, asked), JSON.stringify(asked));
  const given = { from: state.from ?? '', until: state.until ?? '' };
  return (
    <>
      <div className="records-title">
        <h2>异常访问</h2>
        <p>按规则列出、须由人核查的使用行为。列出不等于违规：请打开背后的记录，向本人和所在部门核实。</p>
      </div>
      <div className="record-form">
        <label>
          自
          <input
            type="date"
            value={from}
            onChange={(event) => goTo('anomalies', { ...state, from: event.target.value })}
          />
        </label>
        <label>
          至
          <input
            type="date"
            value={until}
            onChange={(event) => goTo('anomalies', { ...state, until: event.target.value })}
          />
        </label>
        {state.rule && (
          <div className="record-form-buttons">
            <PlaceLink page="anomalies" state={given}>
              全部规则
            </PlaceLink>
          </div>
        )}
      </div>
      {!answer && <Waiting />}
      {answer && <Notices title="不能查看异常访问" notices={answer.notices} />}
      {answer?.data?.anomalyRules && (
        <Rules
          rules={answer.data.anomalyRules}
          found={answer.data.anomalies ?? []}
          period={given}
          chosen={state.rule}
        />
      )}
    </>
  );
}

function Rules({
  rules,
  found,
  period,
  chosen,
}: {
  rules: readonly Rule[];
  found: readonly AnomalyLine[];
  period: { from: string; until: string };
  chosen: string | undefined;
}) {
  const terms = useTerms();
  const byRule = Map.groupBy(found, ({ rule }) => rule);
  const shown = rules.filter(({ rule }) => !chosen || rule === chosen);
  const sorted = shown.toSorted(
    (one, other) => (byRule.get(other.rule)?.length ?? 0) - (byRule.get(one.rule)?.length ?? 0),
  );
  return (
    <>
      {found.length >= MOST && <p className="record-waiting">只列出最近 {MOST} 条，请缩短期间或选择一条规则。</p>}
      {sorted.map(({ rule, text, atLeast, document }) => (
        <section key={rule} className="anomaly-rule" data-found={byRule.has(rule)}>
          <h3>
            <PlaceLink page="anomalies" state={{ ...period, rule }}>
              {named(terms.rules, rule)}
            </PlaceLink>
            <small>{byRule.get(rule)?.length ?? 0} 条</small>
          </h3>
          <p>
            {text}；达到 {atLeast} 即列出（{document}）。
          </p>
          <AnomalyLines lines={byRule.get(rule) ?? []} />
        </section>
      ))}
    </>
  );
}
