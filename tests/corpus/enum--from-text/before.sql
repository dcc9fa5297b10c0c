CREATE TABLE t (id integer, c text NOT NULL DEFAULT 'red', cs text[] DEFAULT '{red,blue}');
