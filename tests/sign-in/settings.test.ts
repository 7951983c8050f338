import { expect, test } from 'vitest';
import { hubCookies, settingCookie } from '../../gateway/sign-in/cookies.ts';
import { signInSettings } from '../../gateway/sign-in/settings.ts';

const oidc = {
  HUB_PUBLIC_URL: 'https://hub.example',
  HUB_OIDC_ISSUER: 'https://issuer.example',
  HUB_OIDC_AUDIENCE: 'urn:hub',
  HUB_OIDC_CLIENT_ID: 'console',
};
const refusal = (environment: Record<string, string>, hasDemoFlag = false) => {
  try {
    return signInSettings(environment, hasDemoFlag);
  } catch (error) {
    return (error as Error).message;
  }
};

test('demo sign-in needs the flag or the variable, and is refused in production', () => {
  expect(signInSettings({}, false).isDemo).toBe(false);
  expect(signInSettings({}, true).isDemo).toBe(true);
  expect(signInSettings({ HUB_DEMO_SIGN_IN: '1' }, false).isDemo).toBe(true);
  expect(signInSettings({ HUB_DEMO_SIGN_IN: 'yes' }, false).isDemo).toBe(false);
  const production = { NODE_ENV: 'production' };
  expect(refusal(production, true)).toMatch(/^生产环境\(NODE_ENV=production\)不得开启演示登录/);
  expect(refusal({ ...production, HUB_DEMO_SIGN_IN: '1' })).toMatch(/^生产环境/);
  expect(signInSettings(production, false).isDemo).toBe(false);
});

test('an issuer is taken as configured, with its own names for claims and levels', () => {
  const settings = signInSettings(
    { ...oidc, HUB_OIDC_CLAIMS: 'department=dept,role=post', HUB_OIDC_ASSURANCE: 'urn:a=2,urn:b?x=1=3' },
    false,
  );
  expect(settings).toEqual({
    publicUrl: new URL('https://hub.example'),
    issuer: {
      url: 'https://issuer.example',
      audience: 'urn:hub',
      client: { id: 'console', secret: null },
      names: {
        department: 'dept',
        role: 'post',
        division: 'hub_division',
        rights: 'hub_rights',
        name: 'name',
        assurance: 'acr',
      },
      assurance: { 'urn:a': 2, 'urn:b?x=1': 3 },
    },
    isDemo: false,
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['an issuer on plain http', { HUB_OIDC_ISSUER: 'http://issuer.example' }, /^HUB_OIDC_ISSUER 应是 https/],
  ['a public URL on plain http', { HUB_PUBLIC_URL: 'http://hub.example' }, /^HUB_PUBLIC_URL 应是 https/],
  ['a public URL with a path', { HUB_PUBLIC_URL: 'https://hub.example/x' }, /^HUB_PUBLIC_URL 只写/],
  ['no public URL for the console', { HUB_PUBLIC_URL: '' }, /还须设置 HUB_PUBLIC_URL/],
  ['no audience', { HUB_OIDC_AUDIENCE: '' }, /还须设置 HUB_OIDC_AUDIENCE/],
  ['the console’s own tokens as audience', { HUB_OIDC_AUDIENCE: 'console' }, /不得与 HUB_OIDC_CLIENT_ID 相同/],
  ['an unknown claim', { HUB_OIDC_CLAIMS: 'rank=x' }, /^HUB_OIDC_CLAIMS 中只能写/],
  ['an unknown level', { HUB_OIDC_ASSURANCE: 'x=4' }, /^HUB_OIDC_ASSURANCE 的认证强度/],
])('%s stops the start', (_what, change, sentence) => {
  expect(refusal({ ...oidc, ...change })).toMatch(sentence);
});

test('on https the cookies are bound to the host and travel encrypted only', () => {
  const { session, signIn } = hubCookies(true);
  expect([settingCookie(session, 'x', 60), settingCookie(signIn, 'y', 60)]).toEqual([
    '__Host-hub_session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=60; Secure',
    '__Host-hub_sign_in=y; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
  ]);
});
