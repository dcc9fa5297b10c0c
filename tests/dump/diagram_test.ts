import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import {
  htmlDiagram,
  mermaidDiagram,
  schemaJson,
  svgDiagram,
} from "../../lib/dump/mod.ts";
import { EMPTY_SCHEMA, type SchemaModel } from "../../lib/schema/mod.ts";

const MODEL: SchemaModel = {
  ...EMPTY_SCHEMA,
  tables: [
    {
      schema: "app",
      name: "orders",
      columns: [
        { name: "id", type: "bigint", nullable: false },
        { name: "user_id", type: "bigint", nullable: true },
        {
          name: "price",
          type: "numeric(10,2)",
          nullable: false,
          comment: 'In "euro" <€>',
        },
      ],
      constraints: [
        { kind: "primaryKey", columns: ["id"], name: "orders_pkey" },
        {
          kind: "foreignKey",
          columns: ["user_id"],
          references: { schema: "public", name: "users", columns: ["id"] },
          name: "fk",
        },
      ],
      indexes: [],
    },
    {
      schema: "public",
      name: "users",
      columns: [{ name: "id", type: "bigint", nullable: false }],
      constraints: [
        { kind: "primaryKey", columns: ["id"], name: "users_pkey" },
      ],
      indexes: [],
    },
  ],
};

Deno.test("mermaidDiagram() writes tables and foreign keys", () => {
  strictEqual(
    mermaidDiagram(MODEL),
    `erDiagram
  "app.orders" {
    bigint id PK
    bigint user_id FK "nullable"
    numeric(10_2) price "In  euro  <€>"
  }
  "users" {
    bigint id PK
  }
  "app.orders" }o--o| "users" : "user_id"
`,
  );
});

Deno.test("svgDiagram() draws every table once, beside each other, escaped", () => {
  const svg = svgDiagram(MODEL);
  strictEqual(svg.match(/class="entity"/g)?.length, 2);
  strictEqual(svg.match(/class="relation optional"/g)?.length, 1);
  ok(svg.includes("In &quot;euro&quot; &lt;€&gt;"));
  const places = [...svg.matchAll(/class="box" x="([\d.]+)"/g)].map(([, x]) =>
    Number(x)
  );
  ok((places[0] ?? 0) < (places[1] ?? 0));
});

Deno.test("svgDiagram() draws the same picture every time", () => {
  strictEqual(svgDiagram(MODEL), svgDiagram(structuredClone(MODEL)));
});

Deno.test("svgDiagram() draws a schema without tables", () => {
  ok(svgDiagram(EMPTY_SCHEMA).startsWith("<svg "));
});

Deno.test("htmlDiagram() needs nothing from elsewhere", () => {
  const html = htmlDiagram(MODEL, { title: "a <b>" });
  ok(html.includes("<title>a &lt;b&gt;</title>"));
  deepStrictEqual(
    [...html.matchAll(/(?:src|href)="([^"]*)"/g)],
    [],
  );
});

Deno.test("schemaJson() writes numbers that JSON can hold, and others as text", () => {
  const parsed = JSON.parse(schemaJson({
    ...EMPTY_SCHEMA,
    sequences: [{ name: "s", start: 5n, maxValue: 2n ** 62n }],
  }));
  deepStrictEqual(parsed.sequences, [
    { name: "s", start: 5, maxValue: "4611686018427387904" },
  ]);
});
