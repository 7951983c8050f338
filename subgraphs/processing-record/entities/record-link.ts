import { defineEntity, p } from '@mikro-orm/postgresql';

const told = () => p.text().collation('C').nullable();

const RecordLinkSchema = defineEntity({
  name: 'RecordLink',
  tableName: 'record_link',
  readonly: true,
  properties: {
    chain: p.text().collation('C').primary(),
    seq: p.bigint('number').primary(),
    body: p.text(),
    hash: p.text(),
    at: p.datetime(),
    kind: told(),
    name: told(),
    viewerId: told(),
    department: told(),
    role: told(),
    division: told(),
    purpose: told(),
    result: told(),
    isDenied: p.boolean(),
    children: p.array(String).columnType('text[]'),
  },
});

/** 处理记录的链条: one link of a gateway's chain as it is stored, and what of its body is searched by, taken from it by the database. */
export class RecordLink extends RecordLinkSchema.class {}
RecordLinkSchema.setClass(RecordLink);
