CREATE SCHEMA "My.Schema";
CREATE TABLE "My.Schema"."T""x" ("a b" int, "Ü" text, "select" int, "a.b" int);
CREATE INDEX "I.x" ON "My.Schema"."T""x" ("a b", lower("Ü"));
CREATE VIEW "My.Schema"."V w" AS SELECT "a b" FROM "My.Schema"."T""x";
CREATE TYPE "My.Schema"."E""n" AS ENUM ('a''b', 'c"d');
