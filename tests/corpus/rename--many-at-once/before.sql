CREATE TABLE users (id int PRIMARY KEY, mail text UNIQUE, nick text CHECK (nick <> ''), CONSTRAINT users_mail_check CHECK (mail LIKE '%@%'));
CREATE INDEX users_nick_idx ON users (lower(nick));
CREATE TABLE posts (id serial PRIMARY KEY, uid int REFERENCES users (id), txt text);
CREATE VIEW vp AS SELECT p.id, u.mail, u.nick FROM posts p JOIN users u ON u.id = p.uid;
CREATE FUNCTION uc() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM users $$;
CREATE POLICY pp ON posts USING (EXISTS (SELECT FROM users u WHERE u.id = posts.uid AND u.mail <> ''));
