SELECT nextval('t_id_seq') = -100 AND nextval('bounds_id_seq') = 30;
