/**
 * The roles of the processing record's database beside its owner (`processing_record_migrator`) and its reader
 * (`processing_record`): one that gateways append with and that can do nothing else, one that reads links and adds seals.
 */
export const RECORD_DEPARTMENT = 'processing-record';
export const RECORD_WRITER = 'processing_record_writer';
export const RECORD_SEALER = 'processing_record_sealer';
