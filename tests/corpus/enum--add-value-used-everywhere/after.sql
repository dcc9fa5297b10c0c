CREATE TYPE status AS ENUM ('draft', 'sent', 'paid', 'void');
CREATE FUNCTION is_open(s status) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT s <> 'paid' $$;
CREATE TABLE invoices (
  id bigint PRIMARY KEY,
  status status NOT NULL DEFAULT 'draft',
  shown status GENERATED ALWAYS AS (status) STORED,
  CONSTRAINT known CHECK (status >= 'draft')
);
CREATE INDEX invoices_open_idx ON invoices (id) WHERE status <> 'paid';
CREATE INDEX invoices_is_open_idx ON invoices (is_open(status));
CREATE VIEW open_invoices AS SELECT id, status FROM invoices WHERE status <> 'paid';
CREATE VIEW open_count AS SELECT count(*) AS count FROM open_invoices;
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY drafts ON invoices USING (status = 'draft');
