import { hostname } from 'node:os';
import { type GrantSigner, parseGrantSigner } from '../schema/grant-keys.ts';
import { keyText } from '../schema/key-text.ts';

/** The name of this gateway (网关名称): `HUB_GATEWAY_ID`, else its host's name. */
export function gatewayName(environment: NodeJS.ProcessEnv): string {
  return environment.HUB_GATEWAY_ID || hostname();
}

/**
 * The key that the environment states for signing grants: `HUB_GRANT_PRIVATE_KEY_FILE`, else `HUB_GRANT_PRIVATE_KEY`; undefined
 * when it states none. The gateway signs under its name.
 */
export function grantSignerFrom(environment: NodeJS.ProcessEnv): GrantSigner | undefined {
  const text = keyText(environment, 'HUB_GRANT_PRIVATE_KEY');
  return text ? parseGrantSigner(text, gatewayName(environment)) : undefined;
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
