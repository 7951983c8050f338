import { parseArgs } from 'node:util';
import { grantKeyLines } from '../schema/grant-keys.ts';
import { dayAt } from '../schema/plain-date.ts';
import { isKeyId } from '../schema/signing-keys.ts';

/**
 * `npm run grant-key [-- 编号]`: a fresh pair of grant keys as two environment lines. The first is for gateways only; the second
 * is for every department, beside the one before it until all gateways sign with the new key.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const keyId = positionals[0] ?? `g${dayAt(new Date()).replaceAll('-', '')}`;
if (isKeyId(keyId)) console.log(grantKeyLines(keyId).join('\n'));
else {
  console.error('密钥编号只能由 1 到 32 个字母、数字、“-”和“_”组成。');
  process.exitCode = 2;
}
