export type {
  ImportInfo,
  ImportRow,
  LedgerInfo,
  ReviewInfo,
} from '../../subgraphs/ledger/door.ts';
