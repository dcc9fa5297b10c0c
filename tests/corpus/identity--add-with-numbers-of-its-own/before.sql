CREATE TABLE none (id bigint NOT NULL);
CREATE TABLE down (id bigint NOT NULL);
CREATE TABLE ahead (id bigint NOT NULL);
CREATE TABLE steps (id bigint NOT NULL);
