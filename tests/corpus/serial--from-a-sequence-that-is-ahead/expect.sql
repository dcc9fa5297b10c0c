SELECT nextval('numbers') = 1000 AND nextval('t_n_seq') = 6
