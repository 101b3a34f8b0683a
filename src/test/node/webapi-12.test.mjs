import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { callsTheOperations } from "./operations.mjs";
import { takesEveryOption } from "./options.mjs";
import { connect, connectReader, refused } from "./signalbox.mjs";

// Node cannot import this version: its ES modules name each other without ".js".
const webapi = createRequire(import.meta.url)("superoffice-webapi-12");
const { ActivityStatus, WorkflowDefinitionStatus } = webapi;
const { workflow, appointment } = connect(webapi);
const flow = 564;

callsTheOperations(webapi);
takesEveryOption(webapi);

// None last: the flow stays as the status before left it.
for (const name of ["Running", "Stopped", "Paused", "None"]) {
  test(`a flow that is set to ${name} answers ${name}`, async () => {
    const status = WorkflowDefinitionStatus[name];
    assert.equal(await workflow.setStatusOnWorkflowAsync(flow, status), status);
  });
}

test("a request as one object, without a status, answers None", async () => {
  const answer = await workflow.setStatusOnWorkflowAsync({ emailFlowId: flow });
  assert.equal(answer, WorkflowDefinitionStatus.None);
});

test("an unknown flow is 404", async () => {
  const call = workflow.setStatusOnWorkflowAsync(999999, WorkflowDefinitionStatus.Running);
  await refused(call, 404, "SoNotFoundException");
});

test("a reader may not run a flow: 403", async () => {
  const reader = connectReader(webapi).workflow;
  const call = reader.setStatusOnWorkflowAsync(flow, WorkflowDefinitionStatus.Running);
  await refused(call, 403, "SoSentryException");
});

test("the callback reads from a header how many rows changed", async () => {
  const changed = [];
  const options = { responseCallback: answer => changed.push(answer.headers["so-changed"]) };
  for (const status of [ActivityStatus.Started, ActivityStatus.Started]) {
    await appointment.setActivityStatusAsync(["appointment_id=2"], status, options);
  }
  assert.deepEqual(changed, ["1", "0"]);
});
