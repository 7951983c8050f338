import type { AskAsJointMeeting } from '../sweep/step.ts';

const VERSION = 'query EventsVersion { jointMeetingVersion }';
const EVERY_MS = 5_000;
const AFTER_ACT_MS = 100;

/** Asks for the joint meeting's version (变更号) as long as somebody listens, and at once after an act; tells when it has moved. */
export class WatchedVersion {
  readonly #ask: AskAsJointMeeting;
  readonly #listeners = new Set<(version: string) => void>();
  #version: string | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(ask: AskAsJointMeeting) {
    this.#ask = ask;
  }

  /** The version last heard of; null before the first. */
  get version(): string | null {
    return this.#version;
  }

  /** Tells of every move until the returned function is called. */
  listen(listener: (version: string) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#after(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  }

  /** Somebody has written something by this gateway. */
  poke(): void {
    if (this.#listeners.size > 0) this.#after(AFTER_ACT_MS);
  }

  stop(): void {
    this.#listeners.clear();
    clearTimeout(this.#timer);
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), milliseconds).unref();
  }

  async #look(): Promise<void> {
    const answer = await this.#ask(VERSION, {}, 'STATISTICS').catch(() => null);
    const version = answer?.data?.jointMeetingVersion;
    if (typeof version === 'string' && version !== this.#version) {
      this.#version = version;
      for (const tell of this.#listeners) tell(version);
    }
    if (this.#listeners.size > 0) this.#after(EVERY_MS);
  }
}
