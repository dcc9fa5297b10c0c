CREATE FUNCTION handle_it() RETURNS language_handler LANGUAGE internal AS 'fmgr_internal_validator';
CREATE LANGUAGE plsample HANDLER handle_it;
CREATE FUNCTION one() RETURNS integer LANGUAGE plsample AS 'x';
