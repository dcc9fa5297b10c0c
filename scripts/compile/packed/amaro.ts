export { default } from "amaro";
