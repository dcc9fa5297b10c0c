import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { setImmediate } from "node:timers";
import { joinStatements } from "../../lib/database/batch.ts";
import type {
  DriverClient,
  DriverConnection,
  Submittable,
} from "../../lib/database/driver.ts";
import type { Notice } from "../../lib/database/session.ts";
import { WireQueue } from "../../lib/database/wire_queue.ts";

/** A client that writes nothing and is answered by the test. */
function fakeClient(): {
  readonly client: DriverClient;
  readonly written: string[];
  readonly asked: Submittable[];
} {
  const written: string[] = [];
  const asked: Submittable[] = [];
  const connection: DriverConnection = {
    stream: {
      writable: true,
      writableNeedDrain: false,
      destroy: () => {},
      write: () => true,
      cork: () => void written.push("("),
      uncork: () => void written.push(")"),
      on: () => {},
      off: () => {},
    },
    query: (text) => void written.push(text),
    sendCopyFromChunk: () => {},
    endCopyFrom: () => {},
    sendCopyFail: () => {},
    on: () => {},
  };
  const query = (submittable: Submittable): void => {
    asked.push(submittable);
    submittable.submit(connection);
  };
  const client = {
    connection,
    processID: 1,
    secretKey: 2,
    connect: () => Promise.resolve(),
    end: () => Promise.resolve(),
    on: () => {},
    query: query as DriverClient["query"],
  };
  return { client, written, asked };
}

function noticeOf(message: string): Notice {
  return { severity: "NOTICE", message };
}

Deno.test("WireQueue.sendAhead() writes in one piece, before what is before it is answered", async () => {
  const { client, written, asked } = fakeClient();
  const queue = new WireQueue(client, () => {});
  queue.send(joinStatements(["a"]));
  queue.sendAhead(joinStatements(["b"]));
  queue.sendAhead(joinStatements(["c"]));
  await new Promise((resolve) => void setImmediate(resolve));
  deepStrictEqual(written, ["a", "(", "b", "c", ")"]);
  strictEqual(asked.length, 1);
});

Deno.test("WireQueue.sendAhead() gives each answer to its own batch", async () => {
  const { client, asked } = fakeClient();
  const queue = new WireQueue(client, () => {});
  const sent = [
    queue.send(joinStatements(["a"])),
    queue.sendAhead(joinStatements(["b"])),
    queue.sendAhead(joinStatements(["c"])),
  ];
  asked[0]?.handleCommandComplete({ text: "SELECT 1" });
  asked[0]?.handleReadyForQuery();
  asked[1]?.handleError(new RangeError("Cannot do it"));
  asked[2]?.handleReadyForQuery();
  const outcomes = await Promise.all(sent.map((one) => one?.outcome));
  deepStrictEqual(outcomes, [
    { completed: 1, error: undefined },
    { completed: 0, error: new RangeError("Cannot do it") },
    { completed: 0, error: undefined },
  ]);
});

Deno.test("WireQueue.sendAhead() sends nothing where nothing is on the wire, or rows may be asked for", () => {
  const { client, written, asked } = fakeClient();
  const queue = new WireQueue(client, () => {});
  strictEqual(queue.sendAhead(joinStatements(["a"])), undefined);
  queue.send(joinStatements(["COPY t FROM STDIN"]));
  strictEqual(queue.sendAhead(joinStatements(["b"])), undefined);
  asked[0]?.handleReadyForQuery();
  strictEqual(queue.sendAhead(joinStatements(["c"])), undefined);
  deepStrictEqual(written, ["COPY t FROM STDIN"]);
});

Deno.test("WireQueue hands the notices of what was sent ahead over once it is attended", () => {
  const { client, asked } = fakeClient();
  const notices: string[] = [];
  const queue = new WireQueue(client, ({ message }) => notices.push(message));
  queue.send(joinStatements(["a"]));
  const ahead = queue.sendAhead(joinStatements(["b"]));
  queue.receive(noticeOf("of a"));
  asked[0]?.handleReadyForQuery();
  queue.receive(noticeOf("of b"));
  deepStrictEqual(notices, ["of a"]);
  ahead?.attend();
  queue.receive(noticeOf("of b, later"));
  deepStrictEqual(notices, ["of a", "of b", "of b, later"]);
});
