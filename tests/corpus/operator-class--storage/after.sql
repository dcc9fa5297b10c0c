CREATE TABLE t (a integer);
CREATE OPERATOR CLASS spot_ops FOR TYPE point USING gist AS
  OPERATOR 6 ~=, OPERATOR 15 <-> (point, point) FOR ORDER BY pg_catalog.float_ops, OPERATOR 28 <@ (point, box),
  FUNCTION 1 gist_point_consistent, FUNCTION 2 gist_box_union, FUNCTION 3 gist_point_compress,
  FUNCTION 5 gist_box_penalty, FUNCTION 6 gist_box_picksplit, FUNCTION 7 gist_box_same,
  FUNCTION 8 gist_point_distance, STORAGE box;
CREATE TABLE spots (at point);
CREATE INDEX spots_at ON spots USING gist (at spot_ops);
