export { HAS_ENGINE } from "../database/has_engine.ts";
