SELECT nextval(pg_get_serial_sequence('none', 'id')) = -100
 AND nextval(pg_get_serial_sequence('down', 'id')) = -8
 AND nextval(pg_get_serial_sequence('ahead', 'id')) = 60
 AND nextval(pg_get_serial_sequence('steps', 'id')) = 31
