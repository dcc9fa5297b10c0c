CREATE TABLE accounts (id int PRIMARY KEY, email text UNIQUE, nick text CHECK (nick <> ''), CONSTRAINT accounts_email_check CHECK (email LIKE '%@%'));
CREATE INDEX accounts_nick_idx ON accounts (lower(nick));
CREATE TABLE articles (id serial PRIMARY KEY, account_id int REFERENCES accounts (id), body text);
CREATE VIEW vp AS SELECT p.id, u.email AS mail, u.nick FROM articles p JOIN accounts u ON u.id = p.account_id;
CREATE FUNCTION uc() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM accounts $$;
CREATE POLICY pp ON articles USING (EXISTS (SELECT FROM accounts u WHERE u.id = articles.account_id AND u.email <> ''));
