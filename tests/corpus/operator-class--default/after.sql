CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION pair_compare(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE
  AS 'SELECT btint4cmp(($1).a, ($2).a)';
CREATE FUNCTION pair_less(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS 'SELECT ($1).a < ($2).a';
CREATE FUNCTION pair_same(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS 'SELECT ($1).a = ($2).a';
CREATE FUNCTION pair_more(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS 'SELECT ($1).a > ($2).a';
CREATE OPERATOR <<< (FUNCTION = pair_less, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = >>>);
CREATE OPERATOR === (FUNCTION = pair_same, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = ===, MERGES);
CREATE OPERATOR >>> (FUNCTION = pair_more, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = <<<);
CREATE OPERATOR CLASS pair_ops DEFAULT FOR TYPE pair USING btree AS
  OPERATOR 1 <<<, OPERATOR 3 ===, OPERATOR 5 >>>, FUNCTION 1 pair_compare(pair, pair);
CREATE TABLE t (a pair);
CREATE INDEX t_a ON t (a);
