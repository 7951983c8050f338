import { CLAIM_NAMES, type ClaimNames, type ClaimRules } from './claims.ts';
import { isLoopback } from './issuer-rules.ts';

/** How people and systems sign in (登录设置), as the environment and the command line state it. */
export interface SignInSettings {
  /** Where browsers reach the hub; null: under whatever loopback address it listens on. */
  publicUrl: URL | null;
  issuer: IssuerSettings | null;
  /** Whether the invented officers may sign in without a password. */
  isDemo: boolean;
}

/** The issuer that is trusted, and what its tokens must say. */
export interface IssuerSettings {
  url: string;
  /** `aud` of bearer tokens. */
  audience: string;
  /** The console's own registration; null: bearer tokens only. */
  client: { id: string; secret: string | null } | null;
  names: ClaimNames;
  assurance: ClaimRules['assurance'];
}

/** Reads `HUB_PUBLIC_URL`, `HUB_OIDC_…`, `HUB_DEMO_SIGN_IN`; what would be unsafe stops the start. */
export function signInSettings(environment: NodeJS.ProcessEnv, hasDemoFlag: boolean): SignInSettings {
  const isDemo = hasDemoFlag || environment.HUB_DEMO_SIGN_IN === '1';
  if (isDemo && environment.NODE_ENV === 'production') {
    throw new Error(
      '生产环境(NODE_ENV=production)不得开启演示登录。请去掉 --demo-sign-in 与 HUB_DEMO_SIGN_IN,改用统一身份认证(HUB_OIDC_ISSUER)。',
    );
  }
  const publicUrl = environment.HUB_PUBLIC_URL ? safeUrl('HUB_PUBLIC_URL', environment.HUB_PUBLIC_URL) : null;
  if (publicUrl && publicUrl.href !== `${publicUrl.origin}/`)
    throw new Error('HUB_PUBLIC_URL 只写协议、主机和端口,例如 https://hub.example.org。');
  return { publicUrl, issuer: issuerSettings(environment, publicUrl), isDemo };
}

function issuerSettings(environment: NodeJS.ProcessEnv, publicUrl: URL | null): IssuerSettings | null {
  const { HUB_OIDC_ISSUER: url, HUB_OIDC_AUDIENCE: audience, HUB_OIDC_CLIENT_ID: id } = environment;
  if (!url) return null;
  safeUrl('HUB_OIDC_ISSUER', url);
  if (!audience) throw new Error('设置了 HUB_OIDC_ISSUER,还须设置 HUB_OIDC_AUDIENCE:访问令牌的受众(aud)。');
  if (id && id === audience)
    throw new Error('HUB_OIDC_AUDIENCE 不得与 HUB_OIDC_CLIENT_ID 相同,否则登录用的 ID 令牌会被当作访问令牌。');
  if (id && !publicUrl) throw new Error('设置了 HUB_OIDC_CLIENT_ID,还须设置 HUB_PUBLIC_URL:浏览器访问枢纽的地址。');
  return {
    url,
    audience,
    client: id ? { id, secret: environment.HUB_OIDC_CLIENT_SECRET || null } : null,
    names: { ...CLAIM_NAMES, ...claimNames(environment.HUB_OIDC_CLAIMS) },
    assurance: assuranceLevels(environment.HUB_OIDC_ASSURANCE),
  };
}

function safeUrl(variable: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) return url;
  throw new Error(`${variable} 应是 https 地址(本机测试可用 http://127.0.0.1)。`);
}

/** `department=dept,role=post`: only the names that differ. */
function claimNames(text = ''): Partial<ClaimNames> {
  const names = Object.fromEntries(pairs('HUB_OIDC_CLAIMS', text));
  const unknown = Object.keys(names).filter((name) => !Object.hasOwn(CLAIM_NAMES, name));
  if (unknown.length === 0) return names;
  throw new Error(`HUB_OIDC_CLAIMS 中只能写 ${Object.keys(CLAIM_NAMES).join('、')}。`);
}

/** `urn:example:sms=2,urn:example:certificate=3`; without setting, the values 1, 2 and 3 mean themselves. */
function assuranceLevels(text?: string): ClaimRules['assurance'] {
  const levels = pairs('HUB_OIDC_ASSURANCE', text || '1=1,2=2,3=3').map(([value, level]) => {
    if (level !== '1' && level !== '2' && level !== '3')
      throw new Error('HUB_OIDC_ASSURANCE 的认证强度应是 1、2 或 3。');
    return [value, Number(level) as 1 | 2 | 3] as const;
  });
  return Object.fromEntries(levels);
}

function pairs(variable: string, text: string): Array<[string, string]> {
  return text
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1 || at === pair.length - 1) throw new Error(`${variable} 应写成 名称=值,多项用逗号隔开。`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
}
