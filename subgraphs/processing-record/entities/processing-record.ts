import { defineEntity, p } from '@mikro-orm/postgresql';

/** A link under one id, `<chain>#<seq>`, with what of its body is searched by. */
export const PROCESSING_RECORD = `select chain || '#' || seq as id, chain, seq, hash, body, at, kind, name, viewer_id,
  department, role, division, purpose, result, is_denied, children from record_link`;

const text = () => p.text().collation('C').nullable();

/** What every view of the record has of its links. */
export const linkProperties = {
  id: p.text().collation('C').primary(),
  chain: p.text().collation('C'),
  seq: p.bigint('number'),
  hash: p.text(),
  body: p.text(),
  at: p.datetime().columnType('timestamptz'),
  kind: text(),
  name: text(),
  viewerId: text(),
  department: text(),
  role: text(),
  division: text(),
  purpose: text(),
  result: text(),
  isDenied: p.boolean(),
  children: p.array(String).columnType('text[]'),
};

const ProcessingRecordSchema = defineEntity({
  name: 'ProcessingRecord',
  tableName: 'processing_record',
  view: true,
  expression: PROCESSING_RECORD,
  properties: linkProperties,
});

/** 处理记录: one operation of a person or of the hub itself, as auditors read it. */
export class ProcessingRecord extends ProcessingRecordSchema.class {}
ProcessingRecordSchema.setClass(ProcessingRecord);
