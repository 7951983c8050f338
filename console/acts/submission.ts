import type { InputField } from './described.ts';
import type { FormPlan } from './form-plan.ts';
import { changesOf, type FieldsOf, type FormValues, inputOf } from './input-of.ts';
import type { Present } from './records/present.ts';

/** Whom or what an act is about, as chosen above the form. */
export interface Subject {
  readonly id: string | null;
  readonly isNew: boolean;
}

/** What a form adds up to. */
export interface Submission {
  readonly plan: FormPlan;
  readonly subject: Subject;
  readonly values: FormValues;
  readonly fieldsOf: FieldsOf;
  /** Set where only changes are sent. */
  readonly present?: Present | undefined;
  readonly isUpdate: boolean;
  versionOf(field: InputField, id: string): number | undefined;
}

/** The input of the act; null: nothing was changed. */
export function submissionOf(form: Submission): Record<string, unknown> | null {
  const { plan, subject, values, fieldsOf, present, isUpdate } = form;
  const asked = [...plan.first, ...plan.more];
  const given = inputOf(asked, values, fieldsOf);
  const said = isUpdate && present ? changesOf(asked, given, present.values) : given;
  if (isUpdate && Object.keys(said).length === 0) return null;
  const version = plan.hasVersion ? versionSeen(form, asked) : undefined;
  return {
    ...subjectInput(plan.subject, subject, values, fieldsOf),
    ...said,
    ...(version === undefined ? {} : { expectedVersion: version }),
  };
}

function subjectInput(field: InputField | null, { id, isNew }: Subject, values: FormValues, fieldsOf: FieldsOf) {
  if (!field) return {};
  if (field.kind === 'NAMED_CHILD' && isNew) return inputOf([field], values, fieldsOf);
  if (id === null) return {};
  return { [field.name]: field.kind === 'NAMED_CHILD' ? { childId: id } : id };
}

/** The version of what is changed: of the child or place shown, else of the record chosen first. */
function versionSeen({ present, values, versionOf }: Submission, asked: readonly InputField[]): number | undefined {
  if (present?.version) return present.version;
  for (const field of asked.filter(({ kind, isRequired }) => kind === 'RECORD' && isRequired)) {
    const version = versionOf(field, String(values[field.name] ?? ''));
    if (version !== undefined) return version;
  }
  return undefined;
}
