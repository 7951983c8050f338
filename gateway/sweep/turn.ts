import { type AskAsJointMeeting, wholeData } from './step.ts';

/** Which children are swept: those whose data have changed, or all. */
export type SweepKind = 'CHANGES' | 'FULL';

/** How far what a department announces has been judged, in an area. */
export interface Position {
  kind: SweepKind;
  areaCode: string;
  department: string;
  cursor: string | null;
  isEnd: boolean;
}

/** The turn (比对轮值) as the joint meeting keeps it: one gateway at a time sweeps. */
export interface Turn {
  holder: string | null;
  fullAskedAt: string | null;
  fullBeganAt: string;
  fullEndedAt: string | null;
  areas: readonly string[];
  positions: readonly Position[];
}

const TURN = `{ holder fullAskedAt fullBeganAt fullEndedAt areas
  positions { kind areaCode department cursor isEnd } }`;
const TAKE = `mutation SweepTake($input: TakeSweepTurnInput!) { takeSweepTurn(input: $input) ${TURN} }`;
const BEGIN = `mutation SweepBeginFull($input: TakeSweepTurnInput!) { beginFullSweep(input: $input) ${TURN} }`;
const PASS = `mutation SweepPass($input: PassSweepInput!) { passSweep(input: $input) { id } }`;

/** The turn of one gateway, asked for and kept through the front door. */
export class SweepTurns {
  readonly #holder: string;
  readonly #seconds: number;
  readonly #ask: AskAsJointMeeting;

  /** After `seconds` without a word of `holder` another gateway may take over. */
  constructor(holder: string, seconds: number, ask: AskAsJointMeeting) {
    this.#holder = holder;
    this.#seconds = seconds;
    this.#ask = ask;
  }

  /** Takes the turn, or keeps it; null while another gateway has it. */
  async take(): Promise<Turn | null> {
    const turn = await this.#turn(TAKE, 'takeSweepTurn');
    return turn.holder === this.#holder ? turn : null;
  }

  /** Begins to sweep all children, from the start of every feed. */
  beginFull(): Promise<Turn> {
    return this.#turn(BEGIN, 'beginFullSweep');
  }

  /** Writes down how far has been judged; fails when another gateway has taken over meanwhile. */
  async pass(positions: readonly Position[], isFullEnd: boolean): Promise<void> {
    wholeData(await this.#ask(PASS, { input: { ...this.#input(), positions, isFullEnd } }));
  }

  /** Lets another gateway take over at once, for this one stops. */
  async handOver(): Promise<void> {
    await this.#turn(TAKE, 'takeSweepTurn', 1);
  }

  async #turn(query: string, field: string, seconds = this.#seconds): Promise<Turn> {
    return wholeData(await this.#ask(query, { input: { ...this.#input(), seconds } }))[field] as Turn;
  }

  #input() {
    return { holder: this.#holder, seconds: this.#seconds };
  }
}
