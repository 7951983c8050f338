/** Where several threads see the receipts of all records, by their hashes (回执表). */
export interface ReceiptMemory {
  words: SharedArrayBuffer;
  slots: SharedArrayBuffer;
  departments: SharedArrayBuffer;
  seen: SharedArrayBuffer;
}

const WORDS = 4;

/** The receipts that records name: open addressing, filled by one thread, then looked up and marked by all. */
export class ReceiptTable {
  readonly memory: ReceiptMemory;
  readonly #words: Uint32Array;
  /** One more than the slot of the record; 0: free. */
  readonly #slots: Uint32Array;
  readonly #departments: Uint8Array;
  readonly #seen: Uint8Array;
  readonly #mask: number;

  constructor(memory: ReceiptMemory) {
    this.memory = memory;
    this.#words = new Uint32Array(memory.words);
    this.#slots = new Uint32Array(memory.slots);
    this.#departments = new Uint8Array(memory.departments);
    this.#seen = new Uint8Array(memory.seen);
    this.#mask = this.#slots.length - 1;
  }

  static memoryFor(receipts: number): ReceiptMemory {
    const places = 2 ** Math.max(4, Math.ceil(Math.log2(receipts * 1.6 + 1)));
    return {
      words: new SharedArrayBuffer(places * WORDS * 4),
      slots: new SharedArrayBuffer(places * 4),
      departments: new SharedArrayBuffer(places),
      seen: new SharedArrayBuffer(places),
    };
  }

  /** Adds the receipt whose hash stands at `at`; false when there is one already. */
  add(bytes: Buffer, at: number, department: number, slot: number): boolean {
    const place = this.#find(bytes, at, department);
    if (this.#slots[place] !== 0) return false;
    for (let word = 0; word < WORDS; word++) this.#words[place * WORDS + word] = bytes.readUInt32LE(at + word * 4);
    this.#slots[place] = slot + 1;
    this.#departments[place] = department;
    return true;
  }

  /** Marks a department's receipt as found in its journal; false when no record names it. */
  mark(bytes: Buffer, at: number, department: number): boolean {
    const place = this.#find(bytes, at, department);
    if (this.#slots[place] === 0) return false;
    this.#seen[place] = 1;
    return true;
  }

  /** Receipts of a department that were never found, by the slots of their records. */
  *missing(): Generator<{ department: number; slot: number }> {
    for (let place = 0; place <= this.#mask; place++) {
      const slot = this.#slots[place] as number;
      if (slot > 0 && this.#seen[place] === 0) yield { department: this.#departments[place] as number, slot: slot - 1 };
    }
  }

  #find(bytes: Buffer, at: number, department: number): number {
    const first = bytes.readUInt32LE(at);
    const words = [bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)] as const;
    for (let place = first & this.#mask; ; place = (place + 1) & this.#mask) {
      if (this.#slots[place] === 0) return place;
      const base = place * WORDS;
      if (
        this.#words[base] === first &&
        this.#words[base + 1] === words[0] &&
        this.#words[base + 2] === words[1] &&
        this.#words[base + 3] === words[2] &&
        this.#departments[place] === department
      )
        return place;
    }
  }
}
