SELECT nextval('s') = -100 AND nextval('bounds') = 100;
