INSERT INTO used (x) VALUES (1), (2);
SELECT setval('ahead_id_seq', 700, false);
INSERT INTO "Named" (x) VALUES (1);
INSERT INTO apart (x) VALUES (1);
INSERT INTO reset (x) VALUES (1);
