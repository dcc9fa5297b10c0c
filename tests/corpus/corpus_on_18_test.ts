import { serverSite } from "../support/site.ts";
import { testCorpus } from "./corpus.ts";

testCorpus({ name: "18", major: 18, site: await serverSite(18) });
