CREATE TYPE number;
CREATE FUNCTION number_in(cstring) RETURNS number LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION number_out(number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE number (INPUT = number_in, OUTPUT = number_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended, CATEGORY = 'S', PREFERRED = true, DEFAULT = 'none', DELIMITER = ';', COLLATABLE = true);
CREATE TABLE t (a number);
