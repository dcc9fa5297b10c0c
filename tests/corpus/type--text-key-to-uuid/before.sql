CREATE TABLE one (k text PRIMARY KEY, up text REFERENCES one, label text);
CREATE TABLE two (id integer, k text REFERENCES one ON DELETE CASCADE);
COMMENT ON CONSTRAINT two_k_fkey ON two IS 'key';
