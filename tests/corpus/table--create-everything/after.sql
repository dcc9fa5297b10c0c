CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE parent (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code text NOT NULL UNIQUE);
CREATE TABLE t (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  parent_id bigint NOT NULL REFERENCES parent ON DELETE CASCADE,
  mood mood NOT NULL DEFAULT 'ok',
  amount numeric(10, 2) CHECK (amount > 0),
  tags text[] NOT NULL DEFAULT '{}',
  doubled numeric GENERATED ALWAYS AS (amount * 2) STORED,
  made timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 80);
CREATE INDEX t_parent ON t (parent_id);
COMMENT ON TABLE t IS 'A table with everything';
COMMENT ON COLUMN t.amount IS 'Euros';
