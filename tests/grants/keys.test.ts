import { execFile } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { grantSignerFrom, signerFor } from '../../gateway/grant-signer.ts';
import { startHub } from '../../gateway/hub.ts';
import { readGrant, signGrant } from '../../schema/grant.ts';
import { newGrantPair, parseGrantKeys, parseGrantSigner } from '../../schema/grant-keys.ts';
import { grantKeysFrom } from '../../subgraphs/grant-key-source.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { projectRoot } from '../platform/project-files.ts';
import { grant } from './sample.ts';

const body = Buffer.from('{}');
const run = promisify(execFile);

/** Whether what one half signs is accepted by the other. */
function fits(privateKey: string, publicKeys: string): boolean {
  const token = signGrant(parseGrantSigner(privateKey, 'gateway-1'), grant, body, new Date());
  return typeof readGrant(token, parseGrantKeys(publicKeys), 'youth-league', new Date()) !== 'string';
}

test('the command prints a pair that fits, another one each time, named by the day or as asked', async () => {
  const command = async (...names: string[]) => {
    const { stdout } = await run(process.execPath, ['gateway/grant-key.ts', ...names], { cwd: projectRoot });
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.split('=')[0])).toEqual(['HUB_GRANT_PRIVATE_KEY', 'HUB_GRANT_PUBLIC_KEYS']);
    return lines.map((line) => line.slice(line.indexOf('=') + 1)) as [string, string];
  };
  const [one, two] = [await command(), await command('next')];
  expect(one[0]).toMatch(/^g\d{8}:/);
  expect(two[1]).toMatch(/^next:/);
  expect([fits(...one), fits(...two), fits(one[0], two[1])]).toEqual([true, true, false]);
  await expect(command('no good')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('密钥编号') });
});

test('a key that is none is refused with what to do, and is not shown', () => {
  const { privateKey, publicKey } = newGrantPair('k1');
  const wrong = [publicKey, 'k1:c2VjcmV0', privateKey.slice(3), 'k 1:c2VjcmV0', `${privateKey}:more`, ''];
  for (const text of wrong)
    expect(() => parseGrantSigner(text, 'gateway-1')).toThrow(
      /^HUB_GRANT_PRIVATE_KEY 无效:[^A-Za-z]*base64 [^=]*grant-key/,
    );
  for (const text of [privateKey, 'k1:c2VjcmV0', publicKey.slice(3), '', ' , '])
    expect(() => parseGrantKeys(text)).toThrow(/^HUB_GRANT_PUBLIC_KEYS 无效/);
  expect(() => parseGrantKeys(`${publicKey},${publicKey}`)).toThrow('编号 k1 出现了两次');
});

test('a hub with departments elsewhere does not start without a key to sign with', async () => {
  expect(() => signerFor(['education'], {})).toThrow(
    /^部门 education 在其他主机上,请设置环境变量 HUB_GRANT_PRIVATE_KEY/,
  );
  expect(signerFor([], {})).toBeUndefined();
  const remote = { 'civil-affairs': 'http://127.0.0.1:1/graphql', education: 'http://127.0.0.1:1/graphql' };
  await expect(startHub({ remote, port: 0, log: () => undefined })).rejects.toThrow('HUB_GRANT_PRIVATE_KEY');
});

test('a department without public keys accepts nobody, so it does not start', () => {
  expect(() => grantKeysFrom({})).toThrow(/^请设置环境变量 HUB_GRANT_PUBLIC_KEYS/);
});

test('keys come from files as well; public keys are read again when the file changes', () => {
  using folder = freshFolder('grant-keys');
  const [old, next] = [newGrantPair('old'), newGrantPair('next')];
  const file = (name: string, text: string) => {
    const path = join(folder.path, name);
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
    return path;
  };
  const signer = grantSignerFrom({
    HUB_GRANT_PRIVATE_KEY_FILE: file('private', `${old.privateKey}\n`),
    HUB_GATEWAY_ID: 'g',
  });
  expect([signer?.gateway, signer?.keyId]).toEqual(['g', 'old']);
  expect(() => grantSignerFrom({ HUB_GRANT_PRIVATE_KEY_FILE: join(folder.path, 'none') })).toThrow(
    /^无法读取私钥文件.*ENOENT/,
  );
  expect(() => grantKeysFrom({ HUB_GRANT_PUBLIC_KEYS_FILE: join(folder.path, 'none') })).toThrow(
    /^无法读取公钥文件.*ENOENT/,
  );

  let clock = 0;
  const keys = grantKeysFrom({ HUB_GRANT_PUBLIC_KEYS_FILE: file('public', `${old.publicKey}\n`) }, () => clock);
  const idsAt = (milliseconds: number) => {
    clock = milliseconds;
    return [...keys().keys()];
  };
  file('public', `${old.publicKey}\n${next.publicKey}\n`);
  expect([idsAt(4_000), idsAt(5_000)]).toEqual([['old'], ['old', 'next']]);
  file('public', next.publicKey);
  expect(idsAt(10_000)).toEqual(['next']);
  file('public', 'half a fi');
  expect([idsAt(15_000), idsAt(20_000)]).toEqual([['next'], ['next']]);
});
