import * as webapi from "superoffice-webapi-10";
// This version's main module exports no enums.
import * as enums from "superoffice-webapi-10/Enums.js";
import { callsAroundParticipants } from "./participants.mjs";

callsAroundParticipants({ ...webapi, ...enums });
