import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { FieldKind, InputField, RecordKind } from '../acts/described.ts';
import type { IdOf } from '../acts/list/act-line.ts';
import { firstWords } from './operations-and-terms.ts';

/** A field as the form describes it, and the input type of a nested one. */
export type DescribedField = InputField & { readonly part?: GraphQLInputObjectType };

/** The records that ids stand for, by the name of the field. */
const RECORDS: Readonly<Record<string, RecordKind>> = {
  caseId: 'CASE',
  parentId: 'PARENT',
  enrolmentId: 'ENROLMENT',
  schoolFileId: 'SCHOOL_FILE',
  suspectedDropoutId: 'DROPOUT',
  psychologicalFileId: 'PSYCHOLOGICAL_FILE',
  teacherPairingId: 'TEACHER_PAIRING',
  schoolCareNeedId: 'CARE_NEED',
  pairingId: 'PAIRING',
  memberId: 'PAIRING_MEMBER',
  visitorId: 'PAIRING_MEMBER',
  membershipId: 'MEMBERSHIP',
  dreamRoomId: 'DREAM_ROOM',
  itemId: 'CHECKLIST_ITEM',
  guidanceId: 'GUIDANCE',
  recordId: 'KEY_FAMILY',
  reportId: 'RISK_REPORT',
  schoolId: 'SCHOOL',
  homeId: 'CHILDRENS_HOME',
  harbourId: 'HEART_HARBOUR',
  stationId: 'STATION',
  workerId: 'SOCIAL_WORKER',
  gridWorkerId: 'GRID_WORKER',
  siteId: 'GUIDANCE_SITE',
  expertId: 'EXPERT',
  volunteerId: 'VOLUNTEER',
  baseId: 'LEAGUE_BASE',
};

const CHILD_IDS = new Set(['childId', 'provisionalId']);
/** How somebody signs in. */
const SIGN_IN_IDS = new Set(['signInId', 'personId']);
/** Left to other pages: a campaign is chosen where activities are planned. */
const PLAIN_IDS = new Set(['campaignId']);
const LONG =
  /^(finding|findings|summary|content|description|reason|plan|needs|note|closingNote|answer|goal|outcome|need|measure|nextStep|wish|equipment|familySituation|schoolResults|changeReason|endReason|removalReason)$/;

/** How a field of an input is filled in, from its type and name. */
export function inputField(input: string, { name, type, description }: GraphQLInputField, idOf?: IdOf): DescribedField {
  const term = firstWords(description) ?? name;
  const most = /最多 (\d+) 字/.exec(description ?? '')?.[1];
  const isList = isListType(getNullableType(type));
  const kinds = kindOf(`${input}.${name}`, name, getNamedType(type), isList, idOf);
  const hint = hintOf((description ?? '').slice(term.length), kinds);
  return {
    name,
    label: isChosen(kinds) ? term.replace(/的?(记录)?(编号|行政区划代码|区划代码)$/, '') || term : term,
    ...(hint ? { hint } : {}),
    ...kinds,
    isRequired: isNonNullType(type),
    ...(most ? { most: Number(most) } : {}),
  };
}

/** Whether an input names a child that the department may not know yet. */
export function isNamingChild(input: string): boolean {
  return input === 'NamedChildInput' || input === 'GuidedChildInput';
}

/** Whether one chooses a thing by its name, so that nobody need speak of its number or code. */
function isChosen({ kind }: Kinds): boolean {
  return kind === 'RECORD' || kind === 'CHILD' || kind === 'DIVISION';
}

/** What is said beyond the name; not which number or notation stands behind what is chosen. */
function hintOf(rest: string, kinds: Kinds): string {
  const said = fullWidth(rest.replace(/^[:;,]\s*/, '')).replace(/^（([^（）]*)）$/, '$1');
  const hint = said.replace(isChosen(kinds) || kinds.kind === 'NATIONAL_ID' ? /^（[^（）]*）；?/ : /^$/, '');
  const isNotation = isChosen(kinds) || kinds.kind === 'TIME';
  return isNotation && /编号|代码|HH:MM|^[^，。；]{0,4}$/.test(hint) ? '' : hint;
}

function fullWidth(text: string): string {
  return text.replaceAll(',', '，').replaceAll(';', '；').replaceAll('(', '（').replaceAll(')', '）');
}

type Kinds = Pick<DescribedField, 'kind' | 'of' | 'part'>;

function kindOf(coordinate: string, name: string, type: GraphQLNamedInputType, isList: boolean, idOf?: IdOf): Kinds {
  if (isEnumType(type)) return { kind: isList ? 'CHOICES' : 'CHOICE', of: type.name };
  if (isInputObjectType(type)) {
    if (isNamingChild(type.name)) return { kind: isList ? 'NAMED_CHILDREN' : 'NAMED_CHILD', of: type.name, part: type };
    return { kind: isList ? 'PARTS' : 'PART', of: type.name, part: type };
  }
  if (type.name === 'ID') return idKind(coordinate, name, idOf);
  if (isList) return { kind: 'TEXTS' };
  return { kind: scalarKind(name, type.name) };
}

function idKind(coordinate: string, name: string, idOf?: IdOf): Kinds {
  if (name === 'id' && idOf) return idOf === 'CHILD' ? { kind: 'CHILD' } : { kind: 'RECORD', of: idOf };
  if (CHILD_IDS.has(name)) return { kind: 'CHILD' };
  if (/divisionCode$/i.test(name)) return { kind: 'DIVISION' };
  if (PLAIN_IDS.has(name)) return { kind: 'TEXT' };
  const of = RECORDS[name];
  if (!of)
    throw new Error(`console/acts: nothing to choose ${coordinate} from; say it in console/generate/act-fields.ts`);
  return { kind: 'RECORD', of };
}

function scalarKind(name: string, type: string): FieldKind {
  if (name === 'expectedVersion') return 'VERSION';
  if (type === 'Boolean') return 'YES_NO';
  if (type === 'Int') return 'INTEGER';
  if (type === 'Float') return 'NUMBER';
  if (type === 'Date') return name === 'month' ? 'MONTH' : 'DAY';
  if (name === 'nationalId') return 'NATIONAL_ID';
  if (SIGN_IN_IDS.has(name)) return 'COLLEAGUE';
  if (/(^p|P)hone$|^hotline$/.test(name)) return 'PHONE';
  if (/^(opens|closes)At$/.test(name)) return 'TIME';
  return LONG.test(name) ? 'LONG_TEXT' : 'TEXT';
}
