/** One of the console's questions or acts (控制台的操作): its text, with the types of what it takes and gives. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  /** For the types only; never set. */
  readonly types?: (variables: Variables) => Data;
}

/** An operation of a name, from its file in `console/operations/`. */
export function operation<Data, Variables>(name: string, text: string): Operation<Data, Variables> {
  return { name, text };
}
