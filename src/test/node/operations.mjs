import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, connectImpostor, connectReader, refused } from "./signalbox.mjs";

/** What every version of the client can do, called as an integrator would call it. */
export function callsTheOperations(client) {
  const { ActivityStatus, WorkflowEventType } = client;
  const { workflow, appointment } = connect(client);

  test("the sample request without an event signals nothing", async () => {
    assert.deepEqual(await workflow.sendEventAsync(null), {
      eventType: WorkflowEventType.None,
      attributes: "",
      tableRight: null,
      fieldProperties: {},
    });
  });

  test("a Run event is answered with a receipt", async () => {
    const result = await workflow.sendEventAsync({ eventType: WorkflowEventType.Run });
    assert.equal(result.eventType, WorkflowEventType.Run);
    assert.equal(typeof JSON.parse(result.attributes), "object");
  });

  test("a LinkClicked event carries its attributes and its own id", async () => {
    const attributes = { s_link_id: 1, person_id: [1, 2], event_id: `click-${process.pid}` };
    const result = await workflow.sendEventAsync({
      workflowEvent: { eventType: "LinkClicked", attributes: JSON.stringify(attributes) },
    });
    // The enum of 10.2.9 lacks this name, so that version reads it as undefined.
    assert.equal(result.eventType, WorkflowEventType.LinkClicked);
    assert.equal(JSON.parse(result.attributes).event_id, attributes.event_id);
    assert.deepEqual(result.fieldProperties, {});
  });

  test("an event made from a result is accepted", async () => {
    const event = await workflow.sendEventAsync(null);
    event.eventType = WorkflowEventType.Run;
    const result = await workflow.sendEventAsync(event);
    assert.equal(result.eventType, WorkflowEventType.Run);
  });

  test("an appointment is completed without an answer's body", async () => {
    const answer = await appointment.setActivityStatusAsync(
      ["appointment_id=1"],
      ActivityStatus.Completed
    );
    assert.equal(answer, "");
  });

  test("the sample request with made-up identifiers changes nothing, without an error", async () => {
    const answer = await appointment.setActivityStatusAsync({
      activityIdentifier: ["quibusdam", "nostrum"],
      activityStatus: ActivityStatus.Completed,
    });
    assert.equal(answer, "");
  });

  test("language, culture and time zone of a call are accepted, empty ones too", async () => {
    const options = { languageCode: "", cultureCode: "en", timezone: "NO", timezoneInclude: true };
    const result = await workflow.sendEventAsync(null, options);
    assert.equal(result.eventType, WorkflowEventType.None);
  });

  test("a wrong password is 401", async () => {
    const call = connectImpostor(client).workflow.sendEventAsync(null);
    await refused(call, 401, "SoSessionException");
  });

  test("a reader may neither signal nor complete: 403", async () => {
    const reader = connectReader(client);
    const run = { eventType: WorkflowEventType.Run };
    const signal = reader.workflow.sendEventAsync(run);
    await refused(signal, 403, "SoSentryException");
    const complete = reader.appointment.setActivityStatusAsync(
      ["appointment_id=1"],
      ActivityStatus.Completed
    );
    await refused(complete, 403, "SoSentryException");
  });

  test("a missing list of identifiers is 400", async () => {
    const call = appointment.setActivityStatusAsync(null, ActivityStatus.Completed);
    await refused(call, 400, "ArgumentNullException");
  });
}
