SELECT nextval('s') = 3;
