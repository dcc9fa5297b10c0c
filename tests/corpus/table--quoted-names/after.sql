CREATE SCHEMA "Odd Schema";
CREATE TABLE "Odd Schema"."my ""table""" ("select" integer PRIMARY KEY, "Mixed Case" text NOT NULL, "dot.ted" integer);
CREATE INDEX "an index" ON "Odd Schema"."my ""table""" ("Mixed Case", "dot.ted");
