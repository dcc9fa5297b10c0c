CREATE DOMAIN n AS integer;
