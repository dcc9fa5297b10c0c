CREATE FUNCTION f(INOUT a integer, OUT b text, VARIADIC c text[]) LANGUAGE plpgsql AS 'BEGIN b := c[1]; END';
