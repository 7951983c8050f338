import { keyText } from '../schema/key-text.ts';
import { parseSealKeys, parseWitnessKey } from '../schema/processing-record/keys.ts';
import type { PublicKeys, SigningKey } from '../schema/signing-keys.ts';

/** What a department witnesses seals with (见证配置): its own key, and the keys of the hub that it believes. */
export interface WitnessKeys {
  key: SigningKey;
  sealKeys: PublicKeys;
}

/**
 * What the environment states: `HUB_WITNESS_PRIVATE_KEY` and `HUB_SEAL_PUBLIC_KEYS`, or files of theirs (`…_FILE`). Undefined
 * when it states neither: then this department witnesses nothing. One without the other is a mistake.
 */
export function witnessKeysFrom(environment: NodeJS.ProcessEnv): WitnessKeys | undefined {
  const own = keyText(environment, 'HUB_WITNESS_PRIVATE_KEY');
  const hub = keyText(environment, 'HUB_SEAL_PUBLIC_KEYS');
  if (own && hub) return { key: parseWitnessKey(own), sealKeys: parseSealKeys(hub) };
  if (!own && !hub) return undefined;
  throw new Error(
    `请设置环境变量 ${own ? 'HUB_SEAL_PUBLIC_KEYS' : 'HUB_WITNESS_PRIVATE_KEY'}:见证处理记录的封印需要本部门的私钥和枢纽的公钥,` +
      '两者都写成“编号:密钥”,可用 npm run seal-key 生成。',
  );
}
