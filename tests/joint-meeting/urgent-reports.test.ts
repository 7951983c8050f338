import { MikroORM } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import { taskDue } from '../../subgraphs/joint-meeting/tasks/task-due.ts';
import { ormOptions } from '../../subgraphs/orm.ts';
import { meetingOfFile } from './meeting.ts';

const fresh = meetingOfFile();

test('国庆: a child in danger on the first day of the holidays is looked after by the second; other tasks wait for working days', async () => {
  const meeting = await fresh();
  const orm = await MikroORM.init(await ormOptions('joint-meeting', meeting.database.runtime, 1));
  const due = async (kind: 'MANDATORY_REPORT' | 'REFERRAL', isUrgent: boolean) => {
    const { acceptDueOn, dueOn } = await taskDue(orm.em.fork() as never, { kind, isUrgent }, '2026-10-01' as PlainDate);
    return [acceptDueOn, dueOn];
  };
  try {
    expect(await due('MANDATORY_REPORT', true)).toEqual(['2026-10-02', '2026-10-02']);
    expect((await due('MANDATORY_REPORT', false))[0]).toBe('2026-10-08');
    expect((await due('REFERRAL', false)).every((day) => day > '2026-10-08')).toBe(true);
  } finally {
    await orm.close(true);
  }
});
