import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';

/** An event in one department that gives another one something to do (部门间事项). */
export interface TaskRule {
  code: string;
  /** In plain Chinese: exactly when it makes a task, what answers it, and when it ends by itself. */
  rule: string;
  basis: string;
  from: Provider;
  for: Provider;
  whatToDo: string;
  dueDays: number;
  /** What is said when the task ends because the event is over. */
  over: string;
  /** Since when the event lasts; null: it does not. */
  since(facts: ChildFacts): PlainDate | null;
}

/** What is to be done about a child's automatic tasks: which to make, and which are over. */
export interface AutomaticTasks {
  wanted: readonly { rule: TaskRule; since: PlainDate }[];
  /** A rule that was heard out: a task of it of another day is over. */
  heard: readonly TaskRule[];
}

/** 疑似辍学 registered by education: the village's child director visits the family, and education learns of it. */
const DROPOUT_VISIT: TaskRule = {
  code: 'DROPOUT_VISIT',
  rule: '教育部门登记疑似辍学后,自动转介民政部门(村儿童主任)7 天内入户走访;登记后民政部门已有走访的不再转介。民政部门登记走访后自动答复;疑似辍学解除后自动撤回或办结。',
  basis: '苏民案复〔2021〕37号(控辍保学,到校到人);联席会议议事规则(演示)',
  from: 'EDUCATION',
  for: 'CIVIL_AFFAIRS',
  whatToDo: '教育部门登记这名儿童疑似辍学:请儿童主任入户走访,了解情况并劝返。登记走访后本任务自动答复。',
  dueDays: 7,
  over: '疑似辍学已解除,无需继续办理。',
  since: ({ education }) => education?.dropoutWatch?.suspectedOn ?? null,
};

/** The rules by which departments' events make tasks. */
export const TASK_RULES: readonly TaskRule[] = [DROPOUT_VISIT];

/** What a child's facts ask for (自动任务); a rule whose department could not be heard asks for nothing and ends nothing. */
export function automaticTasks(
  facts: ChildFacts,
  unheard: ReadonlySet<Provider>,
  rules: readonly TaskRule[] = TASK_RULES,
): AutomaticTasks {
  const heard = rules.filter((rule) => !unheard.has(rule.from));
  const wanted = heard.flatMap((rule) => {
    const since = rule.since(facts);
    return since ? [{ rule, since }] : [];
  });
  return { wanted, heard };
}
