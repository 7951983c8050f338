import { defineEntity, p } from '@mikro-orm/postgresql';
import { linkProperties, PROCESSING_RECORD } from './processing-record.ts';

/** A record for each child that it names; of one child they are found by `namesChild`, which has an index. */
export const CHILD_DISCLOSURE = `select r.id || '/' || c.child as id, c.child collate "C" as child, r.chain, r.seq, r.hash, r.body, r.at, r.kind,
  r.name, r.viewer_id, r.department, r.role, r.division, r.purpose, r.result, r.is_denied, r.children
  from (${PROCESSING_RECORD}) r cross join lateral unnest(r.children) c(child)`;

const ChildDisclosureSchema = defineEntity({
  name: 'ChildDisclosure',
  tableName: 'child_disclosure',
  view: true,
  expression: CHILD_DISCLOSURE,
  properties: { ...linkProperties, child: p.text().collation('C') },
});

/** 一名儿童的一次查询: what a record says of one of the children that it names. */
export class ChildDisclosure extends ChildDisclosureSchema.class {}
ChildDisclosureSchema.setClass(ChildDisclosure);
