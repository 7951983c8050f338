import { Alert, Button, Form, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { type Operation, operation } from '../operation.ts';
import { useSession } from '../signed-in.ts';
import { useUnsaved } from '../unsaved.ts';
import { ConflictView } from './conflict-view.tsx';
import type { InputField } from './described.ts';
import { ActField } from './fields/act-field.tsx';
import { useForm as useFormContext } from './form-context.ts';
import type { FormPlan } from './form-plan.ts';
import { type FormValues, inputOf } from './input-of.ts';
import type { KnownAct } from './my-acts.ts';
import { newChildPresets, presetValues } from './presets.ts';
import type { Present } from './records/present.ts';
import { type Subject, submissionOf } from './submission.ts';

type ActOperation = Operation<Record<string, unknown>, { input: Record<string, unknown>; key?: string | null }>;

interface ActFormProps {
  readonly known: KnownAct;
  readonly plan: FormPlan;
  readonly subject: Subject;
  /** How what is changed stands now. */
  readonly present: Present | undefined;
  readonly isUpdate: boolean;
  versionOf(field: InputField, id: string): number | undefined;
  /** Loads the latest, after somebody was faster. */
  refresh(): Promise<void>;
  onDone(): void;
}

/** The form of one act (办理表单): what is asked at once, the rest under 更多, and what became of it. */
export function ActForm({ known, plan, subject, present, isUpdate, versionOf, refresh, onDone }: ActFormProps) {
  const say = useSay();
  const { viewer } = useSession();
  const { fieldsOf } = useFormContext();
  const [form] = Form.useForm();
  const { description, line } = known;
  const document = useMemo<ActOperation>(
    () => operation(description.operation, description.text),
    [description.operation, description.text],
  );
  const { perform, isPerforming, outcome, forget } = useAct(document);
  const [hasUnsent, setUnsent] = useState(false);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [hasNoChange, setNoChange] = useState(false);
  useUnsaved(hasUnsent);
  const asked = [...plan.first, ...plan.more];
  const newChild = plan.subject?.kind === 'NAMED_CHILD' && subject.isNew ? plan.subject : null;
  const [initial] = useState(() => ({
    ...presetValues(line, asked, viewer),
    ...(newChild ? { [newChild.name]: newChildPresets(viewer) } : {}),
    ...(isUpdate ? presentOf(present?.values, asked) : {}),
  }));

  const submit = async () => {
    const values = form.getFieldsValue(true) as FormValues;
    const input = submissionOf({ plan, subject, values, fieldsOf, present, isUpdate, versionOf });
    setNoChange(input === null);
    if (input === null) return;
    const next = await perform({ input });
    if (next?.kind === 'DONE') {
      setUnsent(false);
      onDone();
      return;
    }
    if (next?.kind !== 'REFUSED') return;
    if (next.isConflict) await refresh();
    else showProblems(next.fields);
  };
  const showProblems = (problems: Readonly<Record<string, string>>) => {
    const wrong = Object.entries(problems).map(([path, sentence]) => ({ name: namePath(path), errors: [sentence] }));
    if (wrong.some(({ name }) => plan.more.some((field) => field.name === name[0]))) setMoreOpen(true);
    form.setFields(wrong);
    const first = wrong[0];
    if (first) requestAnimationFrame(() => form.scrollToField(first.name, { block: 'center', focus: true }));
  };
  const refused = outcome?.kind === 'REFUSED' ? outcome : null;
  const elsewhere = refused ? sentencesElsewhere(refused.fields, [...asked, ...(newChild ? [newChild] : [])]) : [];
  const mine = inputOf(asked, form.getFieldsValue(true) as FormValues, fieldsOf);

  return (
    <Form
      form={form}
      name="act"
      className="act-form"
      layout="vertical"
      size="large"
      noValidate
      initialValues={initial}
      scrollToFirstError={{ block: 'center', focus: true }}
      onValuesChange={() => setUnsent(true)}
      onFinish={() => void submit()}
      onFinishFailed={({ errorFields }) => {
        if (errorFields.some(({ name }) => plan.more.some((field) => field.name === name[0]))) setMoreOpen(true);
      }}
    >
      {newChild && <ActField field={newChild} />}
      {plan.first.map((field) => (
        <ActField key={field.name} field={field} />
      ))}
      {plan.more.length > 0 && (
        <>
          <Button type="link" className="act-more" aria-expanded={isMoreOpen} onClick={() => setMoreOpen(!isMoreOpen)}>
            {isMoreOpen
              ? say('收起', 'Less')
              : say(`更多（${plan.more.length} 项，可不填）`, `More (${plan.more.length}, optional)`)}
          </Button>
          <div hidden={!isMoreOpen}>
            {plan.more.map((field) => (
              <ActField key={field.name} field={field} />
            ))}
          </div>
        </>
      )}
      {refused?.isConflict && (
        <div ref={intoSight}>
          <ConflictView
            fields={asked}
            mine={mine}
            present={isUpdate ? present?.values : undefined}
            isBusy={isPerforming}
            onMine={() => void submit()}
            onTheirs={() => {
              if (isUpdate && present) form.setFieldsValue(presentOf(present.values, asked));
              forget();
            }}
          />
        </div>
      )}
      <div className="act-submit">
        {refused && !refused.isConflict && (
          <Alert
            type="error"
            showIcon
            className="act-alert"
            title={say('没有办理，请按提示修改后再提交。', 'Not done: please correct and submit again.')}
            description={[...new Set(elsewhere.length > 0 ? elsewhere : [refused.sentence])].join(' ')}
          />
        )}
        {outcome?.kind === 'UNANSWERED' && (
          <Alert type="warning" showIcon className="act-alert" title={outcome.sentence} />
        )}
        {hasNoChange && (
          <Alert type="info" showIcon className="act-alert" title={say('没有修改任何内容。', 'Nothing was changed.')} />
        )}
        <Button type="primary" htmlType="submit" size="large" loading={isPerforming} block>
          {outcome?.kind === 'UNANSWERED' ? say('再次提交', 'Submit again') : say('提交', 'Submit')}
        </Button>
        <Typography.Text type="secondary">
          {say('提交后立即生效，并记入处理记录。', 'Takes effect at once and goes on record.')}
        </Typography.Text>
      </div>
    </Form>
  );
}

/** What must be decided before one goes on is not left below the button. */
function intoSight(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'center' });
}

/** The present values of what the form asks. */
function presentOf(values: FormValues | undefined, asked: readonly InputField[]): FormValues {
  const given = asked.map(({ name }) => [name, values?.[name] ?? undefined] as const);
  return Object.fromEntries(given);
}

/** `members.0.name` is the name of the first member. */
function namePath(path: string): (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What is wrong with what the form does not ask: the child, the version. */
function sentencesElsewhere(problems: Readonly<Record<string, string>>, asked: readonly InputField[]): string[] {
  return Object.entries(problems)
    .filter(([path]) => !asked.some(({ name }) => name === path.split('.')[0]))
    .map(([, sentence]) => sentence);
}
