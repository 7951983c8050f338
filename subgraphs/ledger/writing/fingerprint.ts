/**
 * SQL: what tells whether a row `t` is still as an import left it (内容指纹). The time of the change is left out, so that it does not
 * depend on the time zone of a connection.
 */
export const FINGERPRINT = "md5((to_jsonb(t) - 'updated_at')::text)";
