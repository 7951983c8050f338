import { randomBytes } from 'node:crypto';
import { keyIdOf, openText, sealText } from '../schema/sealed-text.ts';
import { type SealedPlace, type SealingKey, sealingKey } from '../schema/sealing.ts';

/** A column that holds sealed texts; the row key is its table's `id`. */
export interface SealedColumn {
  table: string;
  column: string;
}

/** Where the text of a keyring comes from (密钥环来源). */
export interface KeyringSource {
  read(): string;
  /** Differs when the text may have changed. */
  stamp(): string;
}

const HOW_TO =
  '请设置环境变量 HUB_FIELD_KEYS(或 HUB_FIELD_KEYS_FILE 指向的文件):身份证号等字段的加密密钥,写成“编号:密钥”,多个用逗号隔开,' +
  '第一个用于加密;密钥为至少 32 字节的随机数,base64 编码(例如 openssl rand -base64 32)。';

const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * The keys that seal what is kept encrypted (字段加密密钥环). The first of the ring seals, all of them open. A ring from a file is
 * read again when the file has changed: before sealing, and when an envelope names an unknown key; so keys are rotated without
 * a restart and without a failed read.
 */
export class FieldKeys {
  readonly #source: KeyringSource | null;
  #stamp = '';
  #ring: ReadonlyMap<string, SealingKey> = new Map();

  /** Without a source no key is known: sealing and opening say what to configure. */
  constructor(source: KeyringSource | null = null) {
    this.#source = source;
    if (source) this.#read(source);
  }

  /** The id of the key that seals now. */
  get currentId(): string {
    return this.#current().id;
  }

  /** The ids of all keys that open, the current one first. */
  get ids(): string[] {
    this.#refresh();
    return [...this.#ring.keys()];
  }

  /** The ring as it is written down now, for another process of the same department; null when no key is known. */
  get ringText(): string | null {
    return this.#source?.read() ?? null;
  }

  /** Throws what to configure when no key is known. */
  assertCanSeal(): void {
    this.#current();
  }

  /** The envelope of a text at its place, under the current key. */
  seal(text: string, column: SealedColumn, row: string): string {
    return sealText(this.#current(), text, placeOf(column, row));
  }

  /** The text of an envelope read from its place; throws when it was altered or moved, or its key is not known. */
  open(envelope: string, column: SealedColumn, row: string): string {
    const id = keyIdOf(envelope);
    if (!this.#ring.has(id)) this.#refresh();
    const key = this.#ring.get(id);
    if (!key) throw new Error(this.#source ? `字段加密密钥 ${id} 不在密钥环中,请补上这个密钥。` : HOW_TO);
    return openText(key, envelope, placeOf(column, row));
  }

  #current(): SealingKey {
    this.#refresh();
    const [current] = this.#ring.values();
    if (!current) throw new Error(HOW_TO);
    return current;
  }

  /** A ring that cannot be read now (a file being replaced) leaves the known one in use. */
  #refresh(): void {
    if (!this.#source) return;
    try {
      if (this.#source.stamp() !== this.#stamp) this.#read(this.#source);
    } catch (error) {
      if (this.#ring.size === 0) throw error;
    }
  }

  #read(source: KeyringSource): void {
    const stamp = source.stamp();
    this.#ring = parseKeyring(source.read());
    this.#stamp = stamp;
  }
}

/** A ring from its text `id:base64,id:base64` (commas or line ends); throws a sentence that says what to do and shows no key. */
export function parseKeyring(text: string): ReadonlyMap<string, SealingKey> {
  const ring = new Map<string, SealingKey>();
  for (const entry of text.split(/[,\n]/).map((each) => each.trim())) {
    if (entry === '') continue;
    const [id = '', secret = '', ...rest] = entry.split(':');
    const bytes = Buffer.from(secret, 'base64');
    if (!KEY_ID.test(id) || rest.length > 0 || bytes.length < 32) throw new Error(HOW_TO);
    if (ring.has(id)) throw new Error(`字段加密密钥的编号 ${id} 出现了两次,请改成不同的编号。`);
    ring.set(id, sealingKey(id, bytes));
  }
  if (ring.size === 0) throw new Error(HOW_TO);
  return ring;
}

/** A new random entry of a ring. */
export function newKeyringEntry(): string {
  return `k${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

/** The keys a department works with: those given, else none; one that keeps sealed columns does not open without. */
export function fieldKeysFor(sealed: readonly SealedColumn[] | undefined, given: FieldKeys | undefined): FieldKeys {
  const keys = given ?? new FieldKeys();
  if (sealed && sealed.length > 0) keys.assertCanSeal();
  return keys;
}

function placeOf({ table, column }: SealedColumn, row: string): SealedPlace {
  return { table, column, row };
}
