import { ReusedSite } from "../support/reused_site.ts";
import { serverSite } from "../support/site.ts";
import { testCorpus } from "./corpus.ts";

const site = new ReusedSite(await serverSite(15));

testCorpus({ name: "15", major: 15, site });
