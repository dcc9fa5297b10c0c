CREATE TABLE t (a text, b int, c boolean, d json, e text[], f date, g varchar(5) DEFAULT 'x', h int DEFAULT 1);
