SELECT nextval('s') = 100 AND nextval('used') = 701 AND nextval('begins') = 150;
