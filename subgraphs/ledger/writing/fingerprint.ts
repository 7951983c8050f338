/**
 * SQL: what tells whether a row `t` is still as an import left it (内容指纹): all its columns as text. Where a connection writes times
 * in another zone, or a migration has added a column, it differs too; then nothing is undone, which is the safe side.
 */
export const FINGERPRINT = 'hashtextextended(t::text, 0)::text';
