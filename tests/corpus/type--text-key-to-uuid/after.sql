CREATE TABLE one (k uuid PRIMARY KEY, up uuid REFERENCES one, label text);
CREATE TABLE two (id integer, k uuid REFERENCES one ON DELETE CASCADE);
COMMENT ON CONSTRAINT two_k_fkey ON two IS 'key';
