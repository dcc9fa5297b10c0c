CREATE FUNCTION f(n integer) RETURNS TABLE (a integer, b text) LANGUAGE sql AS $$ SELECT n, 'x' $$;
