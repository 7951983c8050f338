/**
 * Which grants have been used (凭证重放窗口): an id counts once while its grant lives. Kept in this process only and forgotten
 * with it, so a department that runs as several processes has a window each; a process refuses grants older than itself.
 * The size is bounded by the requests of two lifetimes: ids are forgotten a generation at a time.
 */
export class ReplayWindow {
  readonly #lifetime: number;
  #current = new Set<string>();
  #previous = new Set<string>();
  #began = Number.NEGATIVE_INFINITY;

  /** `lifetime`: the most seconds that a grant can be presented after it was first used. */
  constructor(lifetime: number) {
    this.#lifetime = lifetime;
  }

  /** How many ids are remembered. */
  get size(): number {
    return this.#current.size + this.#previous.size;
  }

  /** Notes an id as used at a second; false when it was used before. */
  use(id: string, now: number): boolean {
    this.#turn(now);
    if (this.#current.has(id) || this.#previous.has(id)) return false;
    this.#current.add(id);
    return true;
  }

  /** Two generations of a lifetime each: whatever is forgotten was used at least a lifetime ago. */
  #turn(now: number): void {
    if (now - this.#began < this.#lifetime) return;
    this.#previous = now - this.#began < 2 * this.#lifetime ? this.#current : new Set();
    this.#current = new Set();
    this.#began = now;
  }
}
