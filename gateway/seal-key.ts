import { parseArgs } from 'node:util';
import { dayAt } from '../schema/plain-date.ts';
import { sealKeyLines, witnessKeyLines } from '../schema/processing-record/keys.ts';
import { isKeyId } from '../schema/signing-keys.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';

const USAGE = `用法:
  npm run seal-key [-- 编号]                    生成枢纽封印密钥:第一行只给网关,第二行给各部门和核验人
  npm run seal-key -- --witness 部门 [编号]     生成一个部门的见证密钥:第一行只留在本部门,第二行交给核验人
编号由 1 到 32 个字母、数字、“-”和“_”组成。`;

/** `npm run seal-key`: a fresh pair of keys for the seals of the processing record, or for a department that witnesses them. */
function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { witness: { type: 'string' } } });
  const { witness } = values;
  const keyId = positionals[0] ?? `${witness ? 'w' : 's'}${dayAt(new Date()).replaceAll('-', '')}`;
  if (!isKeyId(keyId) || positionals.length > 1) throw new Error(USAGE);
  if (witness !== undefined && !departmentNames().includes(witness)) throw new Error(USAGE);
  console.log((witness ? witnessKeyLines(witness, keyId) : sealKeyLines(keyId)).join('\n'));
}

try {
  main();
} catch {
  console.error(USAGE);
  process.exitCode = 2;
}
