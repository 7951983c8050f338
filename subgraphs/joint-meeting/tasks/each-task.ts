import { OptimisticLockError } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { badInput, type FieldProblem, HUB_ERRORS } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { atLeastOne, problem, refuse } from '../../check.ts';
import { batchKey } from './task-batch.ts';
import type { NamedTask } from './task-people.ts';

const MOST = 50;

/**
 * Does to several tasks what an act does to one (一次办理几项任务): to all of them or to none. What stands in the way comes back of
 * every task at once, each time with its number.
 */
export async function eachTask<Input extends NamedTask>(
  tasks: readonly NamedTask[],
  act: Act<Input>,
  inputOf: (task: NamedTask) => Input,
  work: Work,
): Promise<string> {
  const numbers = tasks.map(({ number }) => number.trim());
  refuse(
    atLeastOne('tasks', tasks, '一项任务'),
    tasks.length > MOST ? problem('tasks', `一次最多办理 ${MOST} 项,请分次办理。`) : null,
    ...numbers.map((number, at) =>
      numbers.indexOf(number) < at ? problem(`tasks.${at}.number`, `${number}:重复填写,请删去一项。`) : null,
    ),
  );
  const ids: string[] = [];
  const problems: FieldProblem[] = [];
  for (const [at, task] of tasks.entries())
    try {
      ids.push(String(await act(inputOf(task), work)));
    } catch (error) {
      problems.push(...problemsOf(error).map((found) => ofTask(found, at, numbers[at] ?? '')));
    }
  if (problems.length > 0) throw badInput(...distinct(problems));
  return batchKey(ids, work);
}

/** What a clerk can put right about one task; anything else is passed on. */
function problemsOf(error: unknown): readonly FieldProblem[] {
  if (error instanceof OptimisticLockError) return [problem('number', HUB_ERRORS.CONFLICT)];
  const fields = error instanceof GraphQLError ? error.extensions.fields : null;
  if (!Array.isArray(fields)) throw error;
  return fields;
}

/** A problem with a task is told of its place in the list; one with what is the same for all stays where it is. */
function ofTask({ field, message }: FieldProblem, at: number, number: string): FieldProblem {
  return field === 'input.number' ? problem(`tasks.${at}.number`, `${number}:${message}`) : { field, message };
}

function distinct(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return [...new Map(problems.map((each) => [`${each.field} ${each.message}`, each])).values()];
}
