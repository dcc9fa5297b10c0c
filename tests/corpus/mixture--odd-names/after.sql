CREATE SCHEMA "My.Schema";
CREATE TYPE "My.Schema"."E""n" AS ENUM ('a''b', 'x', 'c"d');
CREATE TABLE "My.Schema"."T""x" ("a b" bigint, "Ü" text COLLATE "C" DEFAULT 'it''s', "select" int NOT NULL, "a.b" "My.Schema"."E""n" DEFAULT 'a''b');
CREATE INDEX "I.x" ON "My.Schema"."T""x" ("a b" DESC, upper("Ü"));
CREATE VIEW "My.Schema"."V w" AS SELECT "a b", "select" FROM "My.Schema"."T""x";
COMMENT ON COLUMN "My.Schema"."T""x"."a.b" IS 'it''s \ "q"';
