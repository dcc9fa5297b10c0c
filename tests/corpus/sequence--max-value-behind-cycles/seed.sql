SELECT setval('s', 70); SELECT setval('t_id_seq', 70)
