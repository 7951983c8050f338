import { MikroORM } from '@mikro-orm/postgresql';
import { describe, expect, test } from 'vitest';
import { ormOptions } from '../../subgraphs/orm.ts';
import { answer, child, judgingOfFile } from './judging.ts';
import { ago, LAN, today } from './meeting.ts';

const fresh = judgingOfFile();

describe('what the database refuses of findings', () => {
  test.each([
    [
      'one rule finding the same about one child twice',
      `insert into finding (child_id, code, responsible, departments, severity, division_code, evidence, found_on, last_seen_at,
        counted_from, due_on, is_due_provisional, state, updated_at)
       select child_id, code, responsible, departments, severity, division_code, evidence, found_on, last_seen_at,
        counted_from, due_on, is_due_provisional, state, updated_at from finding`,
      'finding_once',
    ],
    [
      'closing it without a reason',
      `update finding set state = 'CLOSED', closed_on = now()`,
      'finding_closed_for_reason',
    ],
    [
      'a reason to close what is open',
      `update finding set closed_because = 'FACTS_AGREE'`,
      'finding_closed_for_reason',
    ],
    [
      'explaining it for ever',
      `update finding set state = 'EXPLAINED', explanation = '已核实'`,
      'finding_explained_for_a_time',
    ],
    ['a finding that rests on nothing', `update finding set evidence = '[]'`, 'finding_rests_on_facts'],
    ['a finding nowhere', `update finding set division_code = '99'`, 'finding_division_code_known'],
  ])('%s', async (_, statement, constraint) => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    await expect(meeting.sql(statement)).rejects.toThrow(constraint);
  });

  test('what children were judged by is forgotten once older answers are refused anyway', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    await meeting.sql(`update judged_child set child_id = 'T-' || child_id, asked_at = $1`, [ago(1)]);
    await judge(answer([child(LAN)]));
    expect(
      await meeting.sql('select child_id, asked_at::date::text <= $1 as recent from judged_child', [today]),
    ).toEqual([{ child_id: LAN, recent: true }]);
  });

  test('the tables of findings are what the entities say, but for triggers and keys to divisions', async () => {
    const { meeting } = await fresh();
    const orm = await MikroORM.init(await ormOptions('joint-meeting', meeting.database.migration, 1));
    try {
      const lines = (await orm.schema.getUpdateSchemaSQL()).split('\n');
      const ofFindings = lines.filter((line) => /"(finding|finding_event|judged_child|change_number)"/.test(line));
      expect(ofFindings.filter((line) => !/division_code_known|_moves_change_number/.test(line))).toEqual([]);
    } finally {
      await orm.close(true);
    }
  });
});
