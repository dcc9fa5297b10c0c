SELECT c = to_timestamp(0) FROM t;
