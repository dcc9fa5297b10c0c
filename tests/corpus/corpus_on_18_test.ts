import { ReusedSite } from "../support/reused_site.ts";
import { serverSite } from "../support/site.ts";
import { testCorpus } from "./corpus.ts";

const site = new ReusedSite(await serverSite(18));

testCorpus({ name: "18", major: 18, site });
