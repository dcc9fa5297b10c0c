import type { Operations } from "../../mod.ts";

/** One call or a few that show an operation, in the world of {@linkcode EXAMPLE_WORLD}. */
export interface OperationExample {
  /** The method of `op`. */
  readonly operation: string;
  /** What it shows, as the end of a sentence about the method. */
  readonly shows: string;
  readonly record: (op: Operations) => void;
  /** SQL that has to run before. */
  readonly before?: string;
  /** The first version of PostgreSQL that has it, as a number: `150000`. */
  readonly since?: number;
  /**
   * What is special about the way back: there is none, something stays, or an
   * index that was taken over goes with its constraint.
   */
  readonly way?: "no way back" | "keeps something" | "index goes";
}

/** What the examples find. */
export const EXAMPLE_WORLD = `
CREATE SCHEMA app;
CREATE EXTENSION btree_gist;
CREATE TABLE rooms (
  id bigint PRIMARY KEY,
  name text NOT NULL,
  capacity integer
);
CREATE TABLE bookings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room_id bigint CONSTRAINT bookings_room_fk REFERENCES rooms,
  requester varchar(40),
  status text DEFAULT 'pending' CONSTRAINT bookings_status_check CHECK (status <> ''),
  price numeric(8,2),
  during tstzrange,
  note text
);
CREATE INDEX bookings_requester_idx ON bookings (requester);
COMMENT ON TABLE bookings IS 'who has which room';
CREATE TABLE app.guests (id integer NOT NULL, email text, age integer);
INSERT INTO rooms VALUES (1, 'attic', 4);
`;
