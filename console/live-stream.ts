/** What is done with what is heard. */
export interface Listening {
  /** A paper has changed; whether it concerns the page. */
  told(event: string, id: string): boolean;
  /** Asks the page's list again. */
  again(): void;
}

const EVENTS = ['findingChanged', 'taskChanged'] as const;
/** Papers changed by one act are told one after another: they are asked for together. */
const TOGETHER_MS = 400;
const WITHOUT_STREAM_MS = 30_000;

/**
 * Listens to the hub (server-sent events). A connection that is lost comes back by itself; as long as there is none the list is
 * asked every half minute, and a stream that was refused is tried again then.
 */
export class LiveStream {
  readonly #address: string;
  readonly #listening: Listening;
  #source: EventSource | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #hasStopped = false;

  constructor(address: string, listening: Listening) {
    this.#address = address;
    this.#listening = listening;
  }

  /** Begins to listen; after a stop the list is asked at once, for what was missed. */
  start(): void {
    if (this.#beat !== undefined) return;
    if (this.#hasStopped) this.#listening.again();
    this.#open();
    this.#beat = setInterval(() => this.#look(), WITHOUT_STREAM_MS);
  }

  stop(): void {
    this.#hasStopped = true;
    clearInterval(this.#beat);
    clearTimeout(this.#soon);
    this.#beat = undefined;
    this.#soon = undefined;
    this.#source?.close();
  }

  #open(): void {
    const source = new EventSource(this.#address);
    for (const event of EVENTS)
      source.addEventListener(event, ({ data }: MessageEvent<string>) => this.#hear(event, data));
    this.#source = source;
  }

  #hear(event: string, data: string): void {
    const { id } = JSON.parse(data) as { id: string };
    if (!this.#listening.told(event, id)) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#listening.again();
    }, TOGETHER_MS);
  }

  #look(): void {
    if (this.#source?.readyState === EventSource.OPEN) return;
    this.#listening.again();
    if (this.#source?.readyState === EventSource.CLOSED) this.#open();
  }
}
