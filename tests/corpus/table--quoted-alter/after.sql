CREATE TABLE "Order" ("Id" bigint PRIMARY KEY, "from" text NOT NULL DEFAULT 'x', "to" text);
