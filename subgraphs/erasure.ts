import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode } from './properties.ts';

/** Why a child's data are erased (删除依据, 个人信息保护法 art. 47), as `enum ErasureGround` names it. */
const ERASURE_GROUNDS = [
  'GUARDIAN_REQUEST',
  'RETENTION_ENDED',
  'PURPOSE_ACHIEVED',
  'UNLAWFUL_PROCESSING',
  'WRONG_REGISTRATION',
] as const;

/** How many rows of one kind went. */
export interface ErasedRows {
  term: string;
  rowCount: number;
}

const ErasureSchema = defineEntity({
  name: 'Erasure',
  comment: '删除登记:何时依何规定删除了一名儿童的资料,不含资料内容',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    childId: childId(),
    /** The county (or wider division) that the child belonged to: nothing nearer is kept. */
    countyCode: divisionCode(),
    ground: p.enum(ERASURE_GROUNDS),
    note: p.string().nullable(),
    rowCount: p.integer(),
    rows: p.json<ErasedRows[]>(),
    /** Numbers of the papers that went, so that no other paper ever gets one of them. */
    numbers: p.array(),
    recordedBy: p.string(),
    at: p.datetime(),
  },
  indexes: [{ properties: ['childId'] }],
  checks: [{ name: 'erasure_names_no_place', expression: 'length(county_code) <= 6' }],
});

/** 删除登记: that a department has erased what it kept of a child, by whom and on what ground; never what it was. */
export class Erasure extends ErasureSchema.class {}
ErasureSchema.setClass(Erasure);
