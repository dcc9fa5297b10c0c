SELECT owner_name='q' FROM t;
