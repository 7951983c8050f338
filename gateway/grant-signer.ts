import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { type GrantSigner, parseGrantSigner } from '../schema/grant-keys.ts';

/**
 * The key that the environment states for signing grants: `HUB_GRANT_PRIVATE_KEY_FILE`, else `HUB_GRANT_PRIVATE_KEY`; undefined
 * when it states none. The gateway signs as `HUB_GATEWAY_ID`, else under its host's name.
 */
export function grantSignerFrom(environment: NodeJS.ProcessEnv): GrantSigner | undefined {
  const { HUB_GRANT_PRIVATE_KEY: text, HUB_GRANT_PRIVATE_KEY_FILE: file, HUB_GATEWAY_ID: id } = environment;
  const key = file ? textOf(file) : text;
  return key ? parseGrantSigner(key, id || hostname()) : undefined;
}

/** The signer, or a sentence that says what to do when there are departments elsewhere and nothing to sign with. */
export function signerFor(remote: readonly string[], environment: NodeJS.ProcessEnv): GrantSigner | undefined {
  const signer = grantSignerFrom(environment);
  if (signer || remote.length === 0) return signer;
  throw new Error(
    `部门 ${remote.join('、')} 在其他主机上,请设置环境变量 HUB_GRANT_PRIVATE_KEY(或 HUB_GRANT_PRIVATE_KEY_FILE 指向的文件):` +
      '网关签发访问凭证的私钥,写成“编号:密钥”。可用 npm run grant-key 生成一对新密钥,公钥交给各部门。',
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    throw new Error(`无法读取私钥文件 HUB_GRANT_PRIVATE_KEY_FILE(${code}),请检查路径与权限。`);
  }
}
