import { defineEntity, p } from '@mikro-orm/postgresql';
import { linkProperties, PROCESSING_RECORD } from './processing-record.ts';

/** A record for each department that was asked for its data in it (`education`), as `enum Department` names it. */
export const DEPARTMENT_DISCLOSURE = `select r.id || '/' || d.folder as id, upper(replace(d.folder, '-', '_')) collate "C" as owner,
  d.folder, r.chain, r.seq, r.hash, r.body, r.at, r.kind, r.name, r.viewer_id, r.department, r.role, r.division, r.purpose,
  r.result, r.is_denied, r.children
  from (${PROCESSING_RECORD}) r cross join lateral jsonb_object_keys(
    case jsonb_typeof(r.body::jsonb->'departments') when 'object' then r.body::jsonb->'departments' else '{}' end) d(folder)`;

const DepartmentDisclosureSchema = defineEntity({
  name: 'DepartmentDisclosure',
  tableName: 'department_disclosure',
  view: true,
  expression: DEPARTMENT_DISCLOSURE,
  properties: { ...linkProperties, owner: p.text().collation('C'), folder: p.text() },
});

/** 一个部门数据的一次使用: what a record says of the data of one of the departments asked. */
export class DepartmentDisclosure extends DepartmentDisclosureSchema.class {}
DepartmentDisclosureSchema.setClass(DepartmentDisclosure);
