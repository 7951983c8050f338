import { readFileSync } from 'node:fs';
import { Migration } from '@mikro-orm/migrations';

/** Surnames that are read otherwise than the same characters elsewhere, those of two characters first. */
const SURNAMES: readonly (readonly [surname: string, initials: string])[] = [
  ['单于', 'cy'],
  ['尉迟', 'yc'],
  ['万俟', 'mq'],
  ['长孙', 'zs'],
  ['乐正', 'yz'],
  ['曾', 'z'],
  ['单', 's'],
  ['仇', 'q'],
  ['解', 'x'],
  ['区', 'o'],
  ['查', 'z'],
  ['乐', 'y'],
  ['召', 's'],
  ['折', 's'],
  ['句', 'g'],
  ['繁', 'p'],
  ['郄', 'q'],
  ['郗', 'x'],
  ['於', 'y'],
  ['秘', 'b'],
  ['种', 'c'],
  ['重', 'c'],
  ['么', 'y'],
  ['佴', 'n'],
  ['适', 'k'],
  ['祭', 'z'],
];

/** Longer names are found by the beginning: so many letters go into the index. */
const INDEXED = 12;

/**
 * 姓名拼音首字母: `name_initials('曾晓明')` is zxm, `initial_pieces` all its pieces (z, zx, zxm, x, xm, m), which are indexed. The
 * letters stand in the order of the characters' codes, so that one is a look-up; other letters stand for themselves, dots and
 * characters without a reading for nothing.
 */
export class Migration008NameInitials extends Migration {
  override up(): void {
    const letters = readFileSync(new URL('./008-letters.txt', import.meta.url), 'utf8').replaceAll('\n', '');
    const firsts = SURNAMES.map(([surname]) => surname[0]).join('');
    const surnames = SURNAMES.map(([surname, read]) => `when starts_with(name, '${surname}') then '${read}'`).join(
      '\n',
    );
    this.addSql(`create function name_initials(name text) returns text
      language plpgsql immutable strict parallel safe as $$
      declare
        found text := case when strpos('${firsts}', left(name, 1)) = 0 then '' ${surnames} else '' end;
        code int;
      begin
        for at in length(found) + 1 .. length(name) loop
          code := ascii(substr(name, at, 1));
          found := found || case
            when code between 19968 and 40959 then replace(chr(get_byte('${letters}'::bytea, code - 19968)), '.', '')
            when code between 48 and 57 or code between 65 and 90 or code between 97 and 122 then lower(chr(code))
            when code = 12295 then 'l'
            else '' end;
        end loop;
        return found;
      end $$`);
    this.addSql(`create function initial_pieces(name text) returns text[]
      language plpgsql immutable strict parallel safe as $$
      declare
        initials constant text := left(public.name_initials(name), ${INDEXED});
        pieces text[] := '{}';
      begin
        for start in 1 .. length(initials) loop
          for letters in 1 .. length(initials) - start + 1 loop
            pieces := pieces || substr(initials, start, letters);
          end loop;
        end loop;
        return pieces;
      end $$`);
    this.addSql(
      'create index "registered_child_name_initials" on "registered_child" using gin (initial_pieces("name"))',
    );
  }
}
