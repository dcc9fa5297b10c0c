WITH news AS (SELECT nextval('t_id_seq') a, nextval('s') b, nextval('ser_id_seq') c, nextval('n_id_seq') d) SELECT a = 3000000000 AND b = 3000000000 AND c = 3000000000 AND d = -3000000000 FROM news
