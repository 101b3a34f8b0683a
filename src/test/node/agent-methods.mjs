import assert from "node:assert/strict";
import { after, test } from "node:test";
import { methods, Recorder } from "./recorder.mjs";
import { connect, credentials, refused, url } from "./signalbox.mjs";

/** The test has made this flow Paused: people come in and can be removed. */
export const paused = 564;

/**
 * One journey through every call that a version of the client offers: a flow is defined, filled,
 * watched and retired, and activities change around it. What only one version has is left to it.
 */
export function callsEveryMethod(client, version, more) {
  const plain = connect(client);
  const recorder = new Recorder();
  const agents = Object.fromEntries(
    Object.entries(plain).map(([name, agent]) => [name, recorder.of(name, agent)])
  );
  const { workflow, appointment, sale, document } = agents;
  const { WorkflowStepType: Type } = client;

  const step = async (type, members) =>
    Object.assign(await workflow.createDefaultWorkflowStepFromTypeAsync(type), members);
  /** The flow of the journey; each part leaves it as it is stored. */
  const journey = { ...agents, client, step, flow: null };
  const read = async () => {
    journey.flow = await workflow.getEmailFlowAsync(journey.flow.emailFlowId);
    return journey.flow;
  };

  after(() => recorder.report(`Client ${version} at ${url}`));

  test("a new flow and its parts have defaults", async () => {
    const flow = await workflow.createDefaultEmailFlowAsync();
    assert.equal(flow.emailFlowId, 0);
    assert.equal(flow.startOnlyOnce, true);
    assert.deepEqual((await workflow.createDefaultWorkflowFilterAsync()).restrictionGroups, []);
    const result = await workflow.createDefaultWorkflowEventResultAsync();
    assert.equal(result.eventType, client.WorkflowEventType.None);
    journey.flow = flow;
  });

  test("a flow is saved and read", async () => {
    const trigger = await workflow.createDefaultWorkflowTriggerAsync();
    const saved = await workflow.saveEmailFlowAsync(
      Object.assign(journey.flow, {
        name: `Journey ${version}`,
        fromAddr: "post@a.example",
        steps: [
          await step(Type.WaitForTime, {
            timeWaitAlgorithm: "NumIntervals",
            numIntervals: 2,
            intervalType: "Days",
          }),
          await step(Type.Split, await journey.split()),
        ],
        triggers: [
          Object.assign(trigger, { triggerType: client.WorkflowTriggerType.StartedChat }),
        ],
      })
    );
    assert.ok(saved.emailFlowId > 0);
    assert.equal(saved.name, `Journey ${version}`);
    assert.deepEqual(
      saved.steps.map(each => each.stepType),
      [Type.WaitForTime, Type.Split]
    );
    assert.deepEqual(await workflow.getEmailFlowAsync(saved.emailFlowId), saved);
    journey.flow = saved;
  });

  test("a step is read, and another put behind it", async () => {
    const [wait] = journey.flow.steps;
    assert.deepEqual(await workflow.getWorkflowStepAsync(wait.workflowStepId), wait);
    const join = await step(Type.AddToList, { project: 1 });
    const added = await workflow.addAfterWorkflowStepAsync(wait.workflowStepId, join);
    assert.equal(added.stepType, Type.AddToList);
    const { steps } = await read();
    assert.equal(steps[1].workflowStepId, added.workflowStepId);
    assert.equal(steps.length, 3);
  });

  test("a goal and a trigger are saved, read and deleted", async () => {
    const { workflowId } = journey.flow.steps[0];
    const goal = await workflow.saveWorkflowGoalAsync(
      Object.assign(await workflow.createDefaultWorkflowGoalAsync(), {
        workflowId,
        goalType: client.WorkflowGoalType.HadChat,
      })
    );
    assert.equal(goal.goalType, client.WorkflowGoalType.HadChat);
    assert.deepEqual(await workflow.getWorkflowGoalAsync(goal.workflowGoalId), goal);
    assert.equal(await workflow.deleteWorkflowGoalAsync(goal.workflowGoalId), "");
    assert.equal(await workflow.getWorkflowGoalAsync(goal.workflowGoalId), null);

    const trigger = await workflow.saveWorkflowTriggerAsync(
      Object.assign(await workflow.createDefaultWorkflowTriggerAsync(), {
        workflowId,
        triggerType: client.WorkflowTriggerType.AddedMessage,
      })
    );
    const { workflowTriggerId: key } = trigger;
    assert.equal(trigger.triggerType, client.WorkflowTriggerType.AddedMessage);
    assert.deepEqual(await workflow.getWorkflowTriggerAsync(key), trigger);
    assert.equal(await workflow.deleteWorkflowTriggerAsync(key), "");
    await refused(workflow.deleteWorkflowTriggerAsync(key), 404, "SoNotFoundException");
  });

  test("content is made, copied and connected", async () => {
    const { emailFlowId } = journey.flow;
    const made = await workflow.createEmailFlowContentAsync(emailFlowId, "Welcome");
    assert.ok(made > 0);
    assert.ok((await workflow.copyEmailFlowContentAsync(emailFlowId, made)) > made);
    assert.equal(await workflow.connectEmailFlowContentAsync(emailFlowId, made), "");
  });

  test("people come into a flow and out of it", async () => {
    const added = await workflow.tryAddPersonsToEmailFlowAsync(paused, [1, 424242]);
    assert.deepEqual(added, [true, false]);
    const [{ WorkflowInstanceId: key }] = await participants();
    assert.equal(await workflow.removeParticipantsFromEmailFlowAsync(paused, [key]), "");
    assert.deepEqual(await participants(), []);
  });

  test("an event is signalled, and the engine run", async () => {
    const event = await workflow.createDefaultWorkflowEventAsync();
    assert.equal((await workflow.sendEventAsync(event)).eventType, event.eventType);
    event.eventType = client.WorkflowEventType.Run;
    assert.equal((await workflow.sendEventAsync(event)).eventType, event.eventType);
    const next = new Date(await workflow.runAsync({ timezone: "UTC", timezoneInclude: true }));
    assert.ok(Math.abs(next - Date.now()) < 3_660_000, next);
  });

  more(journey, read);

  test("activities are completed and started again", async () => {
    const { ActivityStatus, AppointmentStatus } = client;
    const ids = ["document_id=55", "todo_id=7"];
    const set = appointment.setActivityStatusAsync(["appointment_id=1"], ActivityStatus.Completed);
    assert.equal(await set, "");
    assert.equal(await appointment.toggleAppointmentStatusAsync(2), AppointmentStatus.Completed);
    assert.equal(await appointment.toggleActivityAsync("sale_id=18"), ActivityStatus.Completed);
    assert.equal(await appointment.toggleActivitiesAsync(ids), ActivityStatus.Completed);
    assert.deepEqual(await appointment.toggleAndSetActivitiesAsync(ids), []);
  });

  test("an appointment, a sale and a document are made, read and changed", async () => {
    assert.equal((await appointment.createDefaultAppointmentEntityAsync()).appointmentId, 0);
    const call = await appointment.getAppointmentEntityAsync(2);
    const called = await appointment.saveAppointmentEntityAsync({ ...call, title: "Call again" });
    assert.equal(called.title, "Call again");

    assert.equal((await sale.createDefaultSaleEntityAsync()).saleId, 0);
    const lights = await sale.getSaleEntityAsync(18);
    assert.equal((await sale.saveSaleEntityAsync({ ...lights, amount: 1.5 })).amount, 1.5);

    assert.equal((await document.createDefaultDocumentEntityAsync()).documentId, 0);
    const offer = await document.getDocumentEntityAsync(55);
    assert.equal((await document.saveDocumentEntityAsync({ ...offer, header: "Last" })).header, "Last");
  });

  test("the flow is deleted", async () => {
    const { emailFlowId } = journey.flow;
    assert.equal(await workflow.deleteEmailFlowAsync(emailFlowId), "");
    assert.equal(await workflow.getEmailFlowAsync(emailFlowId), null);
  });

  test("no method of the Workflow agent was left out", () => {
    const names = methods(plain.workflow).map(method => `workflow.${method}`);
    assert.ok(names.includes("workflow.sendEventAsync"), names);
    assert.deepEqual(recorder.missing(names), []);
  });

  test("no call of another agent that is served was left out", async () => {
    const { paths } = await (await fetch(new URL("api/openapi.json", url))).json();
    const served = Object.keys(paths)
      .map(path => /Agents\/(Appointment|Sale|Document)\/(\w+)$/.exec(path))
      .filter(found => found)
      .map(([, agent, call]) => `${lower(agent)}.${lower(call)}Async`);
    assert.equal(served.length, 14);
    assert.deepEqual(recorder.missing(served), []);
  });
}

const lower = word => word.charAt(0).toLowerCase() + word.slice(1);

/** Whom the flow has, by a call of our own: the vendor's client has none for it. */
async function participants() {
  const address = new URL(`api/v1/Signalbox/Flows/${paused}/Participants`, url);
  const answer = await fetch(address, { headers: { Authorization: credentials() } });
  assert.equal(answer.status, 200);
  return answer.json();
}
