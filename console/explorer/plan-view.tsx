import { useGraphiQL } from '@graphiql/react';
import { noticesOf, noticesOfPart } from '../answer-notices.ts';
import { useSay } from '../language.ts';
import { AnswerNoticesList } from './answer-notices-list.tsx';
import { useExplained } from './explanation.ts';
import type { PlannedQuestion, PlannedStep } from './explanation-shapes.ts';
import { fieldsByType } from './fields-by-type.ts';

const NOTHING_LEFT = '各项都不能提供，所以不询问任何部门。';
const NOTHING_LEFT_ENGLISH = 'Nothing of it may be provided, so no department is asked.';
const BY_ITSELF = '不需要询问任何部门，由枢纽直接应答。';
const BY_ITSELF_ENGLISH = 'No department is asked: the hub answers by itself.';

/** Whom the operation would ask, in which order, for what (执行计划); and what of it would be denied, and why. */
export function PlanView() {
  const say = useSay();
  const schema = useGraphiQL((state) => state.schema);
  const explained = useExplained();
  if (!explained)
    return <p className="view-empty">{say('请先写好或选择一个查询。', 'Write or choose a query first.')}</p>;
  if ('sentence' in explained) return <p className="view-empty">{explained.sentence}</p>;
  const { plan, problem, denied, masked, partly } = explained.explanation;
  return (
    <section className="plan" aria-label={say('执行计划', 'Plan')}>
      <p className="view-note">
        {say(
          '按您现在的身份和使用目的预计，还没有查询任何数据。个案编号开放的内容在运行时判定。',
          'Told for your post and the purpose stated; nothing has been asked yet. What a case number opens is decided when you run it.',
        )}
      </p>
      <AnswerNoticesList
        of={{ notices: noticesOf(denied), inPart: noticesOfPart(partly), masked }}
        catalogue={schema}
      />
      {plan ? (
        <ol className="plan-steps">
          <Step of={plan} />
        </ol>
      ) : (
        <p className="view-empty">
          {problem ?? (denied.length > 0 ? say(NOTHING_LEFT, NOTHING_LEFT_ENGLISH) : say(BY_ITSELF, BY_ITSELF_ENGLISH))}
        </p>
      )}
    </section>
  );
}

function Step({ of }: { of: PlannedStep }) {
  const say = useSay();
  if (of.kind === 'ask') return <Question of={of} />;
  // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a plan have no key of their own and never move
  const steps = of.steps.map((step, at) => <Step key={`${at} ${step.kind}`} of={step} />);
  if (of.kind === 'sequence') return steps;
  return (
    <li className="plan-together">
      <p>{say(`同时询问 ${of.steps.length} 项`, `${of.steps.length} at the same time`)}</p>
      <ul>{steps}</ul>
    </li>
  );
}

function Question({ of: { term, isAct, of, fields } }: { of: PlannedQuestion }) {
  const say = useSay();
  const schema = useGraphiQL((state) => state.schema);
  const found = of.join(say('、', ', '));
  return (
    <li className="plan-question">
      <p>
        <b>{isAct ? say(`在${term}办理`, `Act at ${term}`) : say(`询问${term}`, `Ask ${term}`)}</b>
        {found && <span>{say(`按前面查到的“${found}”`, `about the “${found}” found before`)}</span>}
        <span>{say(`${fields.length} 个数据项`, `${fields.length} fields`)}</span>
      </p>
      <details>
        <summary>{say('看要哪些数据', 'Which data')}</summary>
        <dl>
          {fieldsByType(fields, schema).map(({ type, terms }) => (
            <div key={type}>
              <dt>{type}</dt>
              <dd>{terms.join(say('、', ', '))}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
