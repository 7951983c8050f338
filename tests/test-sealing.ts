import { completeSealing, sealingKeysOf } from '../subgraphs/sealing-secrets.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';
import type { WitnessKeys } from '../subgraphs/witness-keys.ts';

/** The keys of seals and witnesses of a test file, as texts of environment variables. */
const texts = completeSealing({}, departmentNames());

/** The keys of seals and witnesses of a test file (测试用封印与见证密钥). */
export const testSealing = sealingKeysOf(texts);

/** What a department witnesses with in tests; the record itself does not. */
export function testWitness(department: string): WitnessKeys | undefined {
  const key = testSealing.witnessKeys.get(department);
  return key && { key, sealKeys: testSealing.sealKeys };
}

/** The same for a department's own process. */
export function witnessEnvironment(department: string): Record<string, string> {
  const pair = texts.witnessKeys[department];
  return pair ? { HUB_WITNESS_PRIVATE_KEY: pair.privateKey, HUB_SEAL_PUBLIC_KEYS: texts.sealKey.publicKey } : {};
}
