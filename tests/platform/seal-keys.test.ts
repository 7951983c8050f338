import { execFile } from 'node:child_process';
import { sign, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hubOptions } from '../../gateway/hub-options.ts';
import {
  parseSealKey,
  parseSealKeys,
  parseWitnessKey,
  parseWitnessKeys,
  sealKeyLines,
  witnessKeyLines,
} from '../../schema/processing-record/keys.ts';
import { newKeyPair, type PublicKeys, publicHalf, type SigningKey } from '../../schema/signing-keys.ts';
import { witnessKeysFrom } from '../../subgraphs/witness-keys.ts';
import { freshFolder } from './data-dir.ts';
import { projectRoot } from './project-files.ts';

const text = Buffer.from('what is signed');

/** Whether what one key signs is accepted by the other half. */
function fits({ keyId, key }: SigningKey, publicKeys: PublicKeys | undefined): boolean {
  const other = publicKeys?.get(keyId);
  return other !== undefined && verify(null, text, other, sign(null, text, key));
}

/** The values of lines `NAME=value`. */
const valuesOf = (lines: readonly string[]) => lines.map((line) => line.slice(line.indexOf('=') + 1));
const namesOf = (lines: readonly string[]) => lines.map((line) => line.split('=')[0]);

async function command(...words: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['gateway/seal-key.ts', ...words], {
    cwd: projectRoot,
  });
  return stdout.trim().split('\n');
}

test('the command prints a pair for seals and a pair for a witness, named by the day or as asked', async () => {
  const [seal, witness] = await Promise.all([command(), command('--witness', 'education', 'w2')]);
  expect(namesOf(seal)).toEqual(['HUB_SEAL_PRIVATE_KEY', 'HUB_SEAL_PUBLIC_KEYS']);
  expect(namesOf(witness)).toEqual(['HUB_WITNESS_PRIVATE_KEY', 'HUB_WITNESS_PUBLIC_KEYS']);
  const [sealing, sealed] = valuesOf(seal) as [string, string];
  const [signing, signed] = valuesOf(witness) as [string, string];
  expect(sealing).toMatch(/^s\d{8}:/);
  expect(signed).toMatch(/^education=w2:/);
  expect(fits(parseSealKey(sealing), parseSealKeys(sealed))).toBe(true);
  expect(fits(parseWitnessKey(signing), parseWitnessKeys(signed).get('education'))).toBe(true);
  for (const wrong of [['no good'], ['--witness', 'nobody'], ['one', 'two'], ['--other']])
    await expect(command(...wrong)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('用法') });
});

test('a verifier knows each department by its own keys, of which there may be several', () => {
  const lines = [witnessKeyLines('education', 'old'), witnessKeyLines('education', 'new')];
  const other = witnessKeyLines('youth-league', 'old');
  const keys = parseWitnessKeys([...lines, other].map((pair) => valuesOf(pair)[1]).join(','));
  const own = (pair: string[]) => parseWitnessKey(valuesOf(pair)[0] as string);
  expect([...keys].map(([department, own]) => [department, [...own.keys()]])).toEqual([
    ['education', ['old', 'new']],
    ['youth-league', ['old']],
  ]);
  expect(lines.map((pair) => fits(own(pair), keys.get('education')))).toEqual([true, true]);
  expect(fits(own(other), keys.get('education'))).toBe(false);
  expect(fits(own(other), publicHalf(own(other)))).toBe(true);
});

test('a key that is none is refused by the name of its variable, and is not shown', () => {
  const { privateKey, publicKey } = newKeyPair('k1');
  for (const wrong of [publicKey, 'k1:c2VjcmV0', '', `${privateKey}:more`]) {
    expect(() => parseSealKey(wrong)).toThrow(/^HUB_SEAL_PRIVATE_KEY 无效:[^A-Za-z]*base64 [^=]*npm run seal-key/);
    expect(() => parseWitnessKey(wrong)).toThrow(/^HUB_WITNESS_PRIVATE_KEY 无效:[^=]*npm run seal-key/);
  }
  for (const wrong of [privateKey, 'k1:c2VjcmV0', '', ' , '])
    expect(() => parseSealKeys(wrong)).toThrow(/^HUB_SEAL_PUBLIC_KEYS 无效/);
  for (const wrong of [publicKey, `education=${privateKey}`, 'education=', '', `Education=${publicKey}`])
    expect(() => parseWitnessKeys(wrong)).toThrow(/^HUB_WITNESS_PUBLIC_KEYS 无效/);
  expect(() => parseSealKeys(`${publicKey},${publicKey}`)).toThrow('编号 k1 出现了两次');
  expect(() => parseWitnessKeys(`education=${publicKey}\neducation=${publicKey}`)).toThrow('education 的编号 k1');
});

test('a department witnesses with both keys or not at all; they come from files as well', () => {
  using folder = freshFolder('witness');
  const [own] = valuesOf(witnessKeyLines('education', 'w1')) as [string];
  const [, hub] = valuesOf(sealKeyLines('s1')) as [string, string];
  const file = join(folder.path, 'witness');
  writeFileSync(file, `${own}\n`);
  expect(witnessKeysFrom({})).toBeUndefined();
  const keys = witnessKeysFrom({ HUB_WITNESS_PRIVATE_KEY_FILE: file, HUB_SEAL_PUBLIC_KEYS: hub });
  expect([keys?.key.keyId, [...(keys?.sealKeys.keys() ?? [])]]).toEqual(['w1', ['s1']]);
  expect(() => witnessKeysFrom({ HUB_WITNESS_PRIVATE_KEY: own })).toThrow(/^请设置环境变量 HUB_SEAL_PUBLIC_KEYS/);
  expect(() => witnessKeysFrom({ HUB_SEAL_PUBLIC_KEYS: hub })).toThrow(/^请设置环境变量 HUB_WITNESS_PRIVATE_KEY/);
  expect(() => witnessKeysFrom({ HUB_WITNESS_PRIVATE_KEY_FILE: join(folder.path, 'none') })).toThrow(
    /^无法读取私钥文件 HUB_WITNESS_PRIVATE_KEY_FILE\(ENOENT\)/,
  );
});

test('half of a record is a mistake: where it is written, but not where it is sealed', () => {
  const [own] = valuesOf(sealKeyLines('s1')) as [string];
  const url = 'postgres://somebody@127.0.0.1:1/nowhere';
  const options = hubOptions({ HUB_RECORD_WRITER_URL: url, HUB_RECORD_SEALER_URL: url, HUB_SEAL_PRIVATE_KEY: own });
  expect([options.record, options.sealKey?.keyId]).toEqual([{ writer: url, sealer: url }, 's1']);
  expect(hubOptions({})).toMatchObject({ record: null, sealKey: null });
  expect(() => hubOptions({ HUB_RECORD_WRITER_URL: url })).toThrow(/^请设置环境变量 HUB_RECORD_SEALER_URL/);
  expect(() => hubOptions({ HUB_RECORD_SEALER_URL: url })).toThrow(/^请设置环境变量 HUB_RECORD_WRITER_URL/);
});
