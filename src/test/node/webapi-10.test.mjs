import assert from "node:assert/strict";
import { test } from "node:test";
import * as webapi from "superoffice-webapi-10";
// This version's main module exports no enums.
import * as enums from "superoffice-webapi-10/Enums.js";
import { callsTheOperations } from "./operations.mjs";
import { takesEveryOption } from "./options.mjs";
import { connect } from "./signalbox.mjs";

const client = { ...webapi, ...enums };

callsTheOperations(client);
takesEveryOption(client);

test("this version lacks SetStatusOnWorkflow", () => {
  assert.equal(connect(webapi).workflow.setStatusOnWorkflowAsync, undefined);
});
