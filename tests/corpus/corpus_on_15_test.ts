import { serverSite } from "../support/site.ts";
import { testCorpus } from "./corpus.ts";

testCorpus({ name: "15", major: 15, site: await serverSite(15) });
