const STORE = 'maps';
const ONLY = 'public';

/** The text of the map file that is kept in this browser; null when none is. It is a public map and holds nothing of children. */
export async function keptMap(): Promise<string | null> {
  return ((await within('readonly', (store) => store.get(ONLY))) as string | undefined) ?? null;
}

/** Keeps a map file in this browser, in place of the one before. */
export async function keepMap(text: string): Promise<void> {
  await within('readwrite', (store) => store.put(text, ONLY));
}

/** Removes the map file from this browser. */
export async function removeMap(): Promise<void> {
  await within('readwrite', (store) => store.delete(ONLY));
}

async function within(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await told(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('hub-public-map', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return told(request);
}

function told<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
