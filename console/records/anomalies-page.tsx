import { useSay } from '../language.ts';
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
  const say = useSay();
  const { state } = usePlace();
  const until = isDay(state.until) ? state.until : today();
  const from = isDay(state.from) ? state.from : daysLater(until, -29);
  const asked = { from, until: dayAfter(until), rule: state.rule || undefined };
  const answer = useAnswer(() => askRecord<Found>(query, asked), JSON.stringify(asked));
  const given = { from: state.from ?? '', until: state.until ?? '' };
  return (
    <>
      <div className="records-title">
        <h2>{say('异常访问', 'Unusual access')}</h2>
        <p>
          {say(
            '按规则列出、须由人核查的使用行为。列出不等于违规：请打开背后的记录，向本人和所在部门核实。',
            'Uses of data that the rules list for a person to check. To be listed is not to be at fault: open the records behind a line and ask the person and their department.',
          )}
        </p>
      </div>
      <div className="record-form">
        <label>
          {say('自', 'From')}
          <input
            type="date"
            value={from}
            onChange={(event) => goTo('anomalies', { ...state, from: event.target.value })}
          />
        </label>
        <label>
          {say('至', 'To')}
          <input
            type="date"
            value={until}
            onChange={(event) => goTo('anomalies', { ...state, until: event.target.value })}
          />
        </label>
        {state.rule && (
          <div className="record-form-buttons">
            <PlaceLink page="anomalies" state={given}>
              {say('全部规则', 'All rules')}
            </PlaceLink>
          </div>
        )}
      </div>
      {!answer && <Waiting />}
      {answer && <Notices title={say('不能查看异常访问', 'Unusual access is not shown')} notices={answer.notices} />}
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
  const say = useSay();
  const terms = useTerms();
  const foundText = (count: number) => say(`${count} 条`, `${count} found`);
  const byRule = Map.groupBy(found, ({ rule }) => rule);
  const shown = rules.filter(({ rule }) => !chosen || rule === chosen);
  const sorted = shown.toSorted(
    (one, other) => (byRule.get(other.rule)?.length ?? 0) - (byRule.get(one.rule)?.length ?? 0),
  );
  return (
    <>
      {found.length >= MOST && (
        <p className="record-waiting">
          {say(
            `只列出最近 ${MOST} 条，请缩短期间或选择一条规则。`,
            `Only the latest ${MOST} are listed: shorten the period or choose one rule.`,
          )}
        </p>
      )}
      {sorted.map(({ rule, text, atLeast, document }) => (
        <section key={rule} className="anomaly-rule" data-found={byRule.has(rule)}>
          <h3>
            <PlaceLink page="anomalies" state={{ ...period, rule }}>
              {named(terms.rules, rule)}
            </PlaceLink>
            <small>{foundText(byRule.get(rule)?.length ?? 0)}</small>
          </h3>
          <p>
            {say(`${text}；达到 ${atLeast} 即列出（${document}）。`, `${text} (listed from ${atLeast}; ${document})`)}
          </p>
          <AnomalyLines lines={byRule.get(rule) ?? []} />
        </section>
      ))}
    </>
  );
}
