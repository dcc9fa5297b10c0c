WITH news AS (SELECT nextval('s') a, nextval('t_id_seq') b) SELECT a = 1 AND b = 1 FROM news
