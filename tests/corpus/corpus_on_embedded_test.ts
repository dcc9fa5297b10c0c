import { EmbeddedSite } from "../support/embedded_site.ts";
import { testCorpus } from "./corpus.ts";

testCorpus({ name: "embedded", major: 18, site: new EmbeddedSite() });
