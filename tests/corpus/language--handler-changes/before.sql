CREATE FUNCTION handle() RETURNS language_handler LANGUAGE internal AS 'fmgr_internal_validator';
CREATE LANGUAGE plsample HANDLER handle;
CREATE FUNCTION one() RETURNS integer LANGUAGE plsample AS 'x';
