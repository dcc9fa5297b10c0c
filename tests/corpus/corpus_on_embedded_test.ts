import { embeddedSite } from "../support/embedded_site.ts";
import { ReusedSite } from "../support/reused_site.ts";
import { testCorpus } from "./corpus.ts";

const site = new ReusedSite(embeddedSite);

testCorpus({ name: "embedded", major: 18, site });
