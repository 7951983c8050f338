import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Catalogue } from '../../schema/access/classification.ts';

/** From this level on an input is about a person (个人信息): what it is compared with stands in a variable. */
const PERSONAL_LEVEL = 3;

const NUMBERS: readonly { pattern: RegExp; sentence: string }[] = [
  { pattern: /(?<!\d)\d{17}[\dX](?![\dX])/, sentence: '查询或说明中写有像身份证号的号码:请改用变量,变量不会保存。' },
  { pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/, sentence: '查询或说明中写有像手机号的号码:请改用变量,变量不会保存。' },
  {
    pattern: /(?<![0-9A-Z])(?:T-)?(?=[A-Z]*\d)[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Z])/,
    sentence: '查询或说明中写有儿童编号:请改用变量,变量不会保存。',
  },
];
const PERSONAL_VALUE = '查询中直接写有个人信息(例如姓名):请改用变量,变量不会保存。';

/** Why a text is not kept: it holds what looks like somebody's number, however it is spaced or written; null: it does not. */
export function personalNumberIn(text: string): string | null {
  const regular = text.normalize('NFKC').toUpperCase();
  const closedUp = regular.replace(/(?<=\d)[\s\u200b.·-]+(?=[\dX])/g, '');
  return NUMBERS.find(({ pattern }) => pattern.test(regular) || pattern.test(closedUp))?.sentence ?? null;
}

/** Why a document is not kept: a value that is about a person stands in it, also as a default; null: none does. */
export function personalLiteralIn(schema: GraphQLSchema, catalogue: Catalogue, document: DocumentNode): string | null {
  const types = new TypeInfo(schema);
  const withDefault = new Set<string>();
  let problem: string | null = null;
  const judge = (coordinate: string, value: ValueNode) => {
    const isPersonal = (catalogue.get(coordinate)?.level ?? 0) >= PERSONAL_LEVEL;
    if (isPersonal && isGiven(value, withDefault)) problem ??= PERSONAL_VALUE;
  };
  const place = visitWithTypeInfo(types, {
    [Kind.VARIABLE_DEFINITION]: ({ variable, defaultValue }) => {
      if (defaultValue) withDefault.add(variable.name.value);
    },
    [Kind.ARGUMENT]: ({ name, value }) => {
      const field = types.getFieldDef()?.name;
      judge(`${types.getParentType()?.name}.${field}(${name.value}:)`, value);
    },
    [Kind.OBJECT_FIELD]: ({ name, value }) => judge(`${types.getParentInputType()}.${name.value}`, value),
    [Kind.STRING]: ({ value }) => {
      problem ??= personalNumberIn(value);
    },
  });
  visit(document, place);
  return problem;
}

/** Whether a text stands in the document for a value, or as the default of its variable. */
function isGiven(value: ValueNode, withDefault: ReadonlySet<string>): boolean {
  if (value.kind === Kind.VARIABLE) return withDefault.has(value.name.value);
  if (value.kind === Kind.LIST) return value.values.some((each) => isGiven(each, withDefault));
  return value.kind === Kind.STRING;
}
