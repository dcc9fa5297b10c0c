SELECT nextval('s');
SELECT setval('used', 700);
