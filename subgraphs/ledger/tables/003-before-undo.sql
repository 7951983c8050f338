-- How an import stood when it was to be taken back (撤销前的状态): refused, it stands so again.

alter table ledger.import add column before_undo text
  check (before_undo in ('CHECKED', 'DONE', 'CANCELLED', 'FAILED'));
