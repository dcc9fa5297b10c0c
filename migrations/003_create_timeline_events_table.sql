-- Create timeline events table
-- retort:revision 003
-- retort:down-revision 002

-- retort:upgrade
CREATE TABLE timeline_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  booking_id bigint NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX timeline_events_booking_id_occurred_at_idx
  ON timeline_events (booking_id, occurred_at);

-- retort:downgrade
DROP TABLE timeline_events;
