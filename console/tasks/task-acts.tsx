import { Button, Flex } from 'antd';
import type { ComponentType } from 'react';
import { useSay } from '../language.ts';
import type { ActFormProps } from '../queue/act-form.tsx';
import { useOpenForm } from '../queue/use-open-form.ts';
import { useSession } from '../signed-in.ts';
import { AcceptForm } from './accept-form.tsx';
import { AnswerForm } from './answer-form.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { ForwardForm } from './forward-form.tsx';
import { CloseForm, ReturnForm, WithdrawTaskForm } from './reason-forms.tsx';
import type { TaskPaperData } from './task-paper.tsx';
import { type TaskStep, taskSteps } from './task-steps.ts';

/** What the form of a step is given. */
export type TaskFormProps = { task: TaskPaperData; canGoOn: boolean } & Pick<
  ActFormProps,
  'close' | 'whenActing' | 'acted'
>;

const FORMS: Readonly<Record<TaskStep, ComponentType<TaskFormProps>>> = {
  ACCEPT: AcceptForm,
  ANSWER: AnswerForm,
  FORWARD: ForwardForm,
  FOLLOW_UP: FollowUpForm,
  CLOSE: CloseForm,
  RETURN: ReturnForm,
  WITHDRAW: WithdrawTaskForm,
};

const WORDS: Readonly<Record<TaskStep, readonly [string, string]>> = {
  ACCEPT: ['受理', 'Accept'],
  ANSWER: ['答复', 'Answer'],
  FORWARD: ['转交', 'Hand on'],
  FOLLOW_UP: ['登记回访', 'Record a follow-up'],
  CLOSE: ['办结', 'Close'],
  RETURN: ['退回', 'Return'],
  WITHDRAW: ['撤回', 'Withdraw'],
};

/** What the person may do with a task now, the next step first. */
export function TaskActs({
  task,
  whenActing,
  acted,
}: { task: TaskPaperData } & Pick<ActFormProps, 'whenActing' | 'acted'>) {
  const say = useSay();
  const { viewer } = useSession();
  const form = useOpenForm<TaskStep>(task.version, acted);
  const steps = taskSteps(task, viewer);
  const Form = form.kind && FORMS[form.kind];
  return (
    <Flex wrap gap={8} className="paper-acts">
      {steps.map((each, at) => (
        <Button key={each} type={at === 0 ? 'primary' : 'default'} onClick={() => form.open(each)}>
          {say(...WORDS[each])}
        </Button>
      ))}
      {form.kind && Form && (
        <Form
          task={{ ...task, version: form.version }}
          canGoOn={steps.includes(form.kind)}
          close={form.close}
          whenActing={whenActing}
          acted={form.acted}
        />
      )}
    </Flex>
  );
}
