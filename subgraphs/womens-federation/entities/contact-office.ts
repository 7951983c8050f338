export { ContactOffice } from '../../contact-office.ts';
