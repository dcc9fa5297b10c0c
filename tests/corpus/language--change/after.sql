CREATE TRUSTED LANGUAGE plsample HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
CREATE FUNCTION one() RETURNS integer LANGUAGE plsample AS 'BEGIN RETURN 1; END';
CREATE VIEW ones AS SELECT one();
