import type { SigningKey } from '../schema/signing-keys.ts';
import type { DatabaseUrls } from '../subgraphs/database.ts';

/** How a gateway reaches the processing record's database (处理记录库): as the role that appends, and as the one that seals. */
export interface RecordUrls {
  writer: string;
  sealer: string;
}

/** The two among the URLs of a database; null where they are not stated. */
export function recordUrlsIn(urls: DatabaseUrls | undefined): RecordUrls | null {
  return urls?.writer && urls.sealer ? { writer: urls.writer, sealer: urls.sealer } : null;
}

/** The processing record that the environment names; null: the one of the embedded PostgreSQL. */
export function recordUrls(environment: NodeJS.ProcessEnv): RecordUrls | null {
  const { HUB_RECORD_WRITER_URL: writer, HUB_RECORD_SEALER_URL: sealer } = environment;
  if (writer && sealer) return { writer, sealer };
  if (!writer && !sealer) return null;
  throw new Error(
    `请设置环境变量 ${writer ? 'HUB_RECORD_SEALER_URL' : 'HUB_RECORD_WRITER_URL'}:处理记录库的地址,` +
      '网关以一个角色写入(HUB_RECORD_WRITER_URL),以另一个角色封印(HUB_RECORD_SEALER_URL)。',
  );
}

/** Where the processing record is, and the key that seals it. */
export interface RecordPlace {
  urls: RecordUrls;
  sealKey: SigningKey;
}

/** The place of a record that this process does not keep itself: a gateway that cannot record does not start. */
export function recordElsewhere({
  record,
  sealKey,
}: {
  record: RecordUrls | null;
  sealKey: SigningKey | null;
}): RecordPlace {
  if (record && sealKey) return { urls: record, sealKey };
  if (!record)
    throw new Error(
      '处理记录不在本机,请设置环境变量 HUB_RECORD_WRITER_URL 与 HUB_RECORD_SEALER_URL:没有处理记录,网关不提供任何数据。',
    );
  throw new Error(
    '处理记录不在本机,请设置环境变量 HUB_SEAL_PRIVATE_KEY(或 HUB_SEAL_PRIVATE_KEY_FILE 指向的文件):枢纽封印处理记录的私钥,' +
      '写成“编号:密钥”。可用 npm run seal-key 生成一对新密钥,公钥交给各部门和核验人。',
  );
}
