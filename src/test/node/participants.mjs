import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, connectReader, refused } from "./signalbox.mjs";

/** What every version of the client can do with people and content of flows. */
export function callsAroundParticipants(client) {
  const { WorkflowEventType } = client;
  const { workflow } = connect(client);
  const flow = 564; // the test has made it Paused: people come in and can be removed

  test("a new event and a new result are blank", async () => {
    const blank = {
      eventType: WorkflowEventType.None,
      attributes: "",
      tableRight: null,
      fieldProperties: {},
    };
    assert.deepEqual(await workflow.createDefaultWorkflowEventAsync(), blank);
    assert.deepEqual(await workflow.createDefaultWorkflowEventResultAsync(), blank);
  });

  test("a new event can be signalled", async () => {
    const event = await workflow.createDefaultWorkflowEventAsync();
    assert.equal((await workflow.sendEventAsync(event)).eventType, WorkflowEventType.None);
  });

  test("people are added, and each is told in the order of the call", async () => {
    assert.deepEqual(await workflow.tryAddPersonsToEmailFlowAsync(flow, [1, 424242, 2]), [
      true,
      false,
      true,
    ]);
    assert.deepEqual(
      await workflow.tryAddPersonsToEmailFlowAsync({ emailFlowId: flow, personIds: [2] }),
      [false]
    );
    assert.deepEqual(await workflow.tryAddPersonsToEmailFlowAsync(flow, []), []);
  });

  test("participants are removed by their own keys", async () => {
    const none = await workflow.removeParticipantsFromEmailFlowAsync(flow, [424242]);
    assert.equal(none, "");
    await workflow.removeParticipantsFromEmailFlowAsync({
      emailFlowId: flow,
      workflowInstanceIds: [1, 2, 3],
    });
    const again = await workflow.tryAddPersonsToEmailFlowAsync(flow, [1, 2]);
    assert.deepEqual(again, [true, true]);
  });

  test("content is made, copied and connected", async () => {
    const made = await workflow.createEmailFlowContentAsync(flow, "Welcome");
    assert.ok(Number.isInteger(made) && made > 0);
    const copy = await workflow.copyEmailFlowContentAsync(flow, made);
    assert.ok(copy > made);
    assert.equal(await workflow.connectEmailFlowContentAsync(flow, made), "");
    await refused(
      workflow.connectEmailFlowContentAsync({ emailFlowId: flow, messageId: 424242 }),
      404,
      "SoNotFoundException"
    );
  });

  test("the engine runs and suggests when to run it next", async () => {
    const next = await workflow.runAsync({ timezone: "UTC", timezoneInclude: true });
    const minutes = (new Date(next) - Date.now()) / 60_000;
    assert.ok(minutes > -1 && minutes < 61, next);
  });

  test("a reader may do none of it: 403", async () => {
    const reader = connectReader(client).workflow;
    for (const call of [
      () => reader.tryAddPersonsToEmailFlowAsync(flow, [1]),
      () => reader.removeParticipantsFromEmailFlowAsync(flow, [1]),
      () => reader.createEmailFlowContentAsync(flow, "x"),
      () => reader.copyEmailFlowContentAsync(flow, 1),
      () => reader.connectEmailFlowContentAsync(flow, 1),
      () => reader.runAsync(),
    ]) {
      await refused(call(), 403, "SoSentryException");
    }
  });

  test("an unknown flow is 404", async () => {
    const call = workflow.tryAddPersonsToEmailFlowAsync(999999, [1]);
    await refused(call, 404, "SoNotFoundException");
  });

  test("a missing list is 400", async () => {
    const add = workflow.tryAddPersonsToEmailFlowAsync(flow, null);
    await refused(add, 400, "ArgumentNullException");
  });
}
