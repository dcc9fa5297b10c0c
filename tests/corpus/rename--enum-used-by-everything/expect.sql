SELECT x='a' FROM t;
