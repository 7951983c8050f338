-- How a session was begun (登录方式): at the issuer, or as an invented officer without a password.
-- Of earlier sessions this is not known: they end, and whoever had one signs in again.
delete from session;
alter table session add column begun_by text not null check (begun_by in ('ISSUER', 'DEMO'));
