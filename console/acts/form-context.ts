import { createContext, useContext } from 'react';
import type { InputField, RecordKind } from './described.ts';
import type { ActLine } from './list/act-line.ts';
import type { Choices } from './records/choice.ts';

/** What the fields of a form need to know besides themselves. */
export interface FormContext {
  readonly line: ActLine;
  readonly department: string;
  /** The records of the child. */
  readonly records: Choices;
  readonly isAskingRecords: boolean;
  /** Notes the version of a record that was offered, to be sent back with it. */
  noteVersion(kind: RecordKind, id: string, version: number): void;
  fieldsOf(input: string): readonly InputField[];
}

const Form = createContext<FormContext | null>(null);

/** Gives the fields of a form what they need to know. */
export const ForFields = Form.Provider;

/** What the form knows that a field stands in. */
export function useForm(): FormContext {
  const form = useContext(Form);
  if (!form) throw new Error('A field stands in a form.');
  return form;
}
