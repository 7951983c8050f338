import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { durabilityFrom } from '../../subgraphs/journal-durability.ts';
import { openProcessingRecord } from '../processing-record/open.ts';
import { type SignInEvent, SignInRecords } from '../processing-record/sign-in-records.ts';

/** What the command has done: to whom or to which token. */
export interface Revoking {
  event: SignInEvent;
  more: Readonly<Record<string, string | number>>;
}

/**
 * Writes down what the command has done (吊销记录), in a chain of its own: in the record of HUB_RECORD_WRITER_URL, or of the hub
 * that runs on the data directory. Who sat at the keyboard nobody can vouch for.
 */
export async function recordRevoking({ event, more }: Revoking): Promise<void> {
  const recorder = await openProcessingRecord({
    writerUrl: process.env.HUB_RECORD_WRITER_URL || (await embeddedWriterUrl()),
    sealerUrl: null,
    gateway: 'revoke',
    log: () => undefined,
    durability: durabilityFrom(process.env),
  });
  try {
    await new SignInRecords(recorder).write(event, { name: 'revoke', more });
  } finally {
    await recorder.close();
  }
}

async function embeddedWriterUrl(): Promise<string> {
  const { embeddedUrls } = await import('../../subgraphs/embedded-runtime-url.ts');
  const { writer } = embeddedUrls(process.env.HUB_DATA_DIR || '.hub', RECORD_DEPARTMENT);
  if (!writer) throw new Error('The record has no writer.');
  return writer;
}
