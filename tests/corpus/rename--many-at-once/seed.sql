INSERT INTO users VALUES (1,'a@b','n'); INSERT INTO posts (uid, txt) VALUES (1,'t');
