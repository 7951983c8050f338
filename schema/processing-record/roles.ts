/**
 * The roles of the processing record's database beside its owner (`processing_record_migrator`) and its reader
 * (`processing_record`): one that gateways append with and that can do nothing else, one that reads links and adds seals.
 */
export const RECORD_DEPARTMENT = 'processing-record';
export const RECORD_WRITER = 'processing_record_writer';
export const RECORD_SEALER = 'processing_record_sealer';

/** The further login roles of a department's database (附加登录角色), by what their passwords are called. */
export function furtherRoles(department: string): { writer?: string; sealer?: string } {
  return department === RECORD_DEPARTMENT ? { writer: RECORD_WRITER, sealer: RECORD_SEALER } : {};
}
