CREATE TABLE t (a box);
CREATE ACCESS METHOD trees TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR CLASS tree_ops DEFAULT FOR TYPE box USING trees AS
  OPERATOR 1 <<, OPERATOR 3 &&, OPERATOR 5 >>, FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal),
  FUNCTION 2 gist_box_union(internal, internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal);
CREATE INDEX t_a ON t USING trees (a);
