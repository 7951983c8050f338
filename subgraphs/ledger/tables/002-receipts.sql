-- Receipts of what an import wrote into the journal while it ran (导入期间的披露回执), until a gateway has put them on record.
-- No reference to the import: whoever writes here must not wait for the batch that is being journaled.

create table ledger.receipt (
  id bigint generated always as identity primary key,
  import_id bigint not null,
  receipt jsonb not null
);
create index receipt_of_import on ledger.receipt (import_id);
