import type { PersonSource } from '../../ledger.ts';

/** What tells the register's children apart where no number does: guardians of all times, and every phone of the family. */
export const persons: PersonSource = {
  name: 'name',
  birthDate: 'birthDate',
  sex: 'sex',
  guardianNames: `array(select g.guardian_name from guardianship g where g.child_id = c.id
    union select p.name from parent p where p.child_id = c.id)`,
  phones: `array(select c.phone where c.phone is not null
    union select g.phone from guardianship g where g.child_id = c.id and g.phone is not null
    union select p.phone from parent p where p.child_id = c.id and p.phone is not null)`,
};
