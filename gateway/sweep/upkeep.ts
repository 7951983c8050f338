import { dayAt } from '../../schema/plain-date.ts';
import { type SweepStep, wholeData } from './step.ts';

const EXPIRE = 'mutation SweepExpire { expireExplanations { reopenedCount } }';
const ESCALATE = 'mutation SweepEscalate($input: EscalateTasksInput!) { escalateTasks(input: $input) { id } }';

/** What comes due by the calendar alone (到期事项): explanations that have expired, tasks that are late. */
export const upkeep: SweepStep = {
  name: 'upkeep',
  round: {
    minutes: 10,
    async run(ask) {
      wholeData(await ask(EXPIRE));
      wholeData(await ask(ESCALATE, { input: { on: dayAt(new Date()) } }));
    },
  },
};
