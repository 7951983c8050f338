import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, print } from 'graphql';

const FOLDERS = ['examples', 'operations'].map((name) =>
  fileURLToPath(new URL(`../../console/${name}/`, import.meta.url)),
);

/**
 * The console's operations (控制台的查询): documents that everybody may run, kept with the hub. Each is known by its file name,
 * by the SHA-256 of its text, and by its text however it is laid out and commented.
 */
export class ConsoleOperations {
  readonly #texts = new Map<string, string>();
  readonly #canonical = new Set<string>();

  constructor(files: Iterable<readonly [name: string, text: string]>) {
    for (const [name, text] of files) {
      if (this.#texts.has(name)) throw new Error(`Two operations of the console have the name '${name}'.`);
      for (const id of [name, sha256(text)]) this.#texts.set(id, text);
      this.#canonical.add(canonical(text));
    }
  }

  /** The document of a name or hash. */
  find(documentId: string): string | undefined {
    return this.#texts.get(documentId);
  }

  /** Whether a text is one of the console's documents, comments and layout aside. */
  has(text: string): boolean {
    return this.#canonical.has(canonical(text));
  }
}

/** The operations in the console's folders, read once at the start; a document that cannot be read stops the start. */
export function consoleOperations(folders: readonly string[] = FOLDERS): ConsoleOperations {
  return new ConsoleOperations(
    folders.filter(existsSync).flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.graphql'))
        .map((file) => [file.slice(0, -'.graphql'.length), readFileSync(`${folder}/${file}`, 'utf8')] as const),
    ),
  );
}

function canonical(text: string): string {
  return sha256(print(parse(text, { noLocation: true })));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
