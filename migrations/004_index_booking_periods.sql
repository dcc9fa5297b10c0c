-- Index booking periods
-- retort:revision 004
-- retort:down-revision 003

-- retort:upgrade
CREATE INDEX CONCURRENTLY bookings_period_idx
  ON bookings USING gist (daterange(start_date, end_date, '[]'));

-- retort:downgrade
DROP INDEX CONCURRENTLY bookings_period_idx;
