/** Runs the compiled server in our place. The build compiles this, too: who waits for the server all evening stays small. */
import { handOver } from "./support/hand-over.ts";
import { SERVER_COMMAND, SERVER_ENV } from "./support/server-command.ts";

handOver(SERVER_COMMAND, SERVER_ENV);
