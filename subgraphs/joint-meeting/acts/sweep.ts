import { hubError } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import type { PassSweepInput, SweepPositionInput, TakeSweepTurnInput } from '../schema.generated.ts';

/** The only turn there is. */
const THE_TURN = 'SWEEP';
const LONGEST_SECONDS = 300;
const MOST_POSITIONS = 100;

/**
 * The first to come takes the turn; whoever has it keeps it; others wait until it has run out. The very first sweep reads all
 * changes since ever, which are all children.
 */
const TAKE = `insert into sweep_turn as t (id, holder, until, full_began_at, full_ended_at) values (?, ?, ?, ?, ?)
  on conflict (id) do update set holder = excluded.holder, until = excluded.until
    where t.holder is null or t.holder = excluded.holder or t.until is null or t.until <= ?`;
const KEEP = 'update sweep_turn set until = ? where id = ? and holder = ? and until > ? returning id';
const PASS = `insert into sweep_position (kind, area_code, department, cursor, is_end, passed_at)
  select g.kind, g."areaCode", g.department, g.cursor, g."isEnd", ?
  from jsonb_to_recordset(?::jsonb) g(kind text, "areaCode" text, department text, cursor text, "isEnd" boolean)
  on conflict (kind, area_code, department) do update
    set cursor = excluded.cursor, is_end = excluded.is_end, passed_at = excluded.passed_at`;

/** 取得或续订比对轮值. */
export const takeSweepTurn: Act<TakeSweepTurnInput> = async (input, { em, now }) => {
  refuse(...turnProblems(input));
  await em.execute(TAKE, [THE_TURN, input.holder, endOf(input, now), now, now, now]);
  return THE_TURN;
};

/** 登记比对进度: what was judged while another gateway had taken over is judged again by that one. */
export const passSweep: Act<PassSweepInput> = async (input, work) => {
  const { em, now } = work;
  refuse(...turnProblems(input), ...positionProblems(input.positions));
  await keepTurn(input, work);
  await em.execute(PASS, [now, JSON.stringify(input.positions)]);
  if (input.isFullEnd) await em.execute('update sweep_turn set full_ended_at = ? where id = ?', [now, THE_TURN]);
  return THE_TURN;
};

/** 开始对全部儿童比对一遍: from the start of every department's feed. */
export const beginFullSweep: Act<TakeSweepTurnInput> = async (input, work) => {
  const { em, now } = work;
  refuse(...turnProblems(input));
  await keepTurn(input, work);
  await em.execute(`delete from sweep_position where kind = 'FULL'`);
  await em.execute('update sweep_turn set full_began_at = ?, full_ended_at = null where id = ?', [now, THE_TURN]);
  return THE_TURN;
};

/** 要求现在对全部儿童比对一遍. */
export const askFullSweep: Act<undefined> = async (_, { em, now }) => {
  await em.execute(
    `insert into sweep_turn (id, full_began_at, full_asked_at) values (?, ?, ?)
      on conflict (id) do update set full_asked_at = excluded.full_asked_at`,
    [THE_TURN, new Date(0), now],
  );
  return THE_TURN;
};

async function keepTurn(input: TakeSweepTurnInput, { em, now }: Work): Promise<void> {
  const kept = await em.execute<unknown[]>(KEEP, [endOf(input, now), THE_TURN, input.holder, now]);
  if (kept.length === 0) throw hubError('CONFLICT');
}

function endOf({ seconds }: TakeSweepTurnInput, now: Date): Date {
  return new Date(now.getTime() + seconds * 1_000);
}

function turnProblems({ holder, seconds }: TakeSweepTurnInput) {
  const isLength = seconds >= 1 && seconds <= LONGEST_SECONDS;
  return [
    saysSomething('holder', holder, 80),
    isLength ? null : problem('seconds', `应在 1 到 ${LONGEST_SECONDS} 之间。`),
  ];
}

function positionProblems(positions: readonly SweepPositionInput[]) {
  return [
    positions.length <= MOST_POSITIONS ? null : problem('positions', `一次最多登记 ${MOST_POSITIONS} 项。`),
    ...positions.map(({ cursor }) => saysSomething('positions', cursor, 60)),
  ];
}
