import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSealKeys, parseWitnessKeys } from '../../../schema/processing-record/keys.ts';
import type { Cosignature, Seal } from '../../../schema/processing-record/seal.ts';
import type { CosignedSeal, Trust } from '../../../schema/processing-record/verify-seals.ts';
import { indexLinks } from './verify-folder-index.ts';
import { linesOf } from './verify-read.ts';
import type { Anchor, RecordSource } from './verify-source.ts';

/** The evidence folder's own files (证据文件夹). */
export const EVIDENCE = {
  records: 'records.jsonl',
  seals: 'seals.jsonl',
  cosignatures: 'cosignatures.jsonl',
  journals: 'journals',
  witnessed: 'witnessed',
  keys: 'keys.json',
  policy: 'policy.json',
} as const;

/** What a verification is told beside the folder. */
export interface FolderOptions {
  /** Keys that the verifier knows itself, instead of those in the folder. */
  trust?: Trust | null;
  /** Another folder (or file, for one department) of witnessed seals, which the departments handed over themselves. */
  anchors?: string | null;
}

/** A folder of evidence (证据文件夹), as `npm run record:export` writes it. */
export function openFolder(folder: string, { trust = null, anchors = null }: FolderOptions = {}): RecordSource {
  const at = (...names: string[]) => join(folder, ...names);
  for (const name of [EVIDENCE.records, EVIDENCE.seals, EVIDENCE.policy])
    if (!existsSync(at(name))) throw new Error(`${folder} 中没有 ${name}:请指定 npm run record:export 写出的文件夹。`);
  const { recordsAt } = JSON.parse(readFileSync(at(EVIDENCE.policy), 'utf8')) as { recordsAt: string };
  const witnessed = anchorFiles(anchors ?? at(EVIDENCE.witnessed));
  return {
    recordsAt: new Date(recordsAt),
    part: null,
    trust: trust ?? keysIn(at(EVIDENCE.keys)),
    journals: namesIn(at(EVIDENCE.journals)),
    witnesses: [...witnessed.keys()],
    chains: (department) =>
      indexLinks(department === null ? at(EVIDENCE.records) : at(EVIDENCE.journals, `${department}.jsonl`), department),
    seals: (after) => sealsIn(at(EVIDENCE.seals), at(EVIDENCE.cosignatures), after),
    anchors: (department) => anchorsIn(witnessed.get(department) as string),
    close: async () => {},
  };
}

/** Department → file of its witnessed seals: all of a folder, or one file named after the department. */
export function anchorFiles(path: string): ReadonlyMap<string, string> {
  const file = /([a-z-]+)\.jsonl$/.exec(path);
  if (file) return new Map([[file[1] as string, path]]);
  return new Map(namesIn(path).map((name) => [name, join(path, `${name}.jsonl`)]));
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.map((file) => file.slice(0, -'.jsonl'.length)).sort();
}

/** Keys as the environment states them too: `{"hub": "id:base64", "witnesses": "department=id:base64,…"}`. */
export function keysIn(path: string): Trust {
  const { hub, witnesses } = JSON.parse(readFileSync(path, 'utf8')) as { hub: string; witnesses: string };
  return { hub: parseSealKeys(hub), witnesses: parseWitnessKeys(witnesses) };
}

/** Anchors of a file: a line `[number, hash, keyId, signature]` each. */
export async function* anchorsIn(path: string): AsyncGenerator<Anchor> {
  for await (const { text } of linesOf(path)) {
    const [number, hash, keyId, signature] = JSON.parse(text) as [number, string, string, string];
    yield { number, hash, keyId, signature };
  }
}

async function* sealsIn(seals: string, cosignatures: string, after = 0): AsyncGenerator<CosignedSeal> {
  const under = new Map<number, Cosignature[]>();
  for await (const { text } of linesOf(cosignatures)) {
    const [number, department, keyId, signature] = fieldsOf<[number, string, string, string]>(text);
    const cosignature = { number, department, keyId, signature };
    if (number > after && !under.get(number)?.push(cosignature)) under.set(number, [cosignature]);
  }
  for await (const { text } of linesOf(seals)) {
    const [number, body, hash, keyId, signature] = fieldsOf<[number, string, string, string, string]>(text);
    const seal: Seal = { number, body, hash, keyId, signature };
    if (number > after) yield { seal, cosignatures: under.get(number) ?? [] };
  }
}

/** The fields of a line, a number and texts; none when it is not one, so that what it should say is missing. */
function fieldsOf<Fields extends unknown[]>(text: string): Fields {
  try {
    const [number, ...texts] = JSON.parse(text) as Fields;
    if (Number.isSafeInteger(number) && texts.every((each) => typeof each === 'string'))
      return [number, ...texts] as Fields;
  } catch {
    // not JSON: no fields
  }
  return [] as unknown as Fields;
}
