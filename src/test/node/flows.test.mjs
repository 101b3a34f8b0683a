import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { connect, connectReader, refused } from "./signalbox.mjs";

// Node cannot import this version: its ES modules name each other without ".js".
const webapi = createRequire(import.meta.url)("superoffice-webapi-12");
const { workflow } = connect(webapi);
const {
  WorkflowDefinitionStatus: Status,
  WorkflowStepType: Type,
  WorkflowSplitOptionType: Option,
  WorkflowTriggerType,
  WorkflowGoalType,
  WorkflowWaitForActionType,
} = webapi;

const step = (type, members) =>
  workflow.createDefaultWorkflowStepFromTypeAsync(type).then(made => Object.assign(made, members));
const option = (type, members) =>
  workflow
    .createDefaultWorkflowStepOptionFromTypeAsync(type)
    .then(made => Object.assign(made, members));
const where = (name, value) => [
  { name: "", restrictions: [{ name, operator: "equals", values: [`[I:${value}]`] }] },
];

/** The value as the client reads it, without what a save tells: keys, ranks, rights and dates. */
function plain(value) {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value instanceof Date || value === null || typeof value !== "object") {
    return value;
  }
  const members = Object.entries(value)
    .map(([name, member]) => [name.charAt(0).toLowerCase() + name.slice(1), member])
    .filter(([name]) => !/^(workflow\w*Id|rank|tableRight)$/.test(name));
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}

/** Every member that was sent is in what came back, with the same type and value. */
function holds(back, sent, path = "flow") {
  for (const [name, value] of Object.entries(sent)) {
    if (value !== null && typeof value === "object" && !(value instanceof Date)) {
      holds(back[name], value, `${path}.${name}`);
    } else {
      assert.deepEqual(back[name], value, `${path}.${name}`);
    }
  }
}

async function nurture() {
  const flow = await workflow.createDefaultEmailFlowAsync();
  const call = await step(Type.CreateFollowUp, { title: "Call", duration: 1800 });
  const join = await step(Type.AddToList, { project: 1 });
  const trigger = await workflow.createDefaultWorkflowTriggerAsync();
  const goal = await workflow.createDefaultWorkflowGoalAsync();
  return Object.assign(flow, {
    name: "Nurture",
    fromAddr: "post@a.example",
    steps: [
      await step(Type.WaitForTime, {
        timeWaitAlgorithm: "NumIntervals",
        numIntervals: 2,
        intervalType: "Days",
      }),
      await step(Type.Split, {
        splitName: "In the project?",
        splitOptionType: Option.ProjectMembership,
        options: [
          await option(Option.ProjectMembership, { name: "Yes", projectId: 1, steps: [call] }),
          await option(Option.None, { name: "Everyone else", steps: [join] }),
        ],
      }),
    ],
    triggers: [
      Object.assign(trigger, {
        triggerType: WorkflowTriggerType.AddedToProject,
        restrictionGroups: where("project/projectId", 1),
      }),
    ],
    goals: [Object.assign(goal, { goalType: WorkflowGoalType.AppointmentCreated })],
  });
}

test("a default flow has the vendor's defaults", async () => {
  const flow = await workflow.createDefaultEmailFlowAsync();
  assert.equal(flow.emailFlowId, 0);
  assert.equal(flow.status, Status.Stopped);
  assert.equal(flow.startOnlyOnce, true);
  assert.equal(flow.selectedDays, 0);
  assert.equal(flow.timeframeStart, "[DT:01/01/1970 00:00:00.0000000]");
  assert.equal(flow.workflowStart, "[DT:01/01/0001 00:00:00.0000000]");
  assert.equal(flow.associate.name, "tje0");
  assert.deepEqual(flow.steps, []);
  assert.deepEqual((await workflow.createDefaultWorkflowFilterAsync()).restrictionGroups, []);
});

test("every type of step and branch has defaults", async () => {
  for (const type of Object.values(Type)) {
    assert.equal((await workflow.createDefaultWorkflowStepFromTypeAsync(type)).stepType, type);
  }
  for (const type of Object.values(Option)) {
    const made = await workflow.createDefaultWorkflowStepOptionFromTypeAsync(type);
    assert.equal(made.optionType, type);
    assert.deepEqual(made.steps, []);
  }
});

test("a flow with mail, wait, split and goal is saved and read as it was sent", async () => {
  const flow = await nurture();
  const mail = await step(Type.SendEmail, { subject: "Hello", shipmentId: 0, attachments: [] });
  flow.steps.unshift(mail);
  flow.selectedDays = 31;
  const saved = await workflow.saveEmailFlowAsync(flow);
  const sent = plain({ ...flow, steps: flow.steps, triggers: flow.triggers, goals: flow.goals });
  for (const name of ["emailFlowId", "tzLocation", "folder", "associate", "createdBy", "updatedBy"]) {
    delete sent[name];
  }
  for (const name of ["createdDate", "updatedDate", "visibleFor", "selectedDays"]) {
    delete sent[name];
  }
  holds(plain(saved), sent);
  assert.equal(saved.selectedDays, 31);
  assert.deepEqual(await workflow.getEmailFlowAsync(saved.emailFlowId), saved);
  // No mailing is chosen and no subscription type.
  await refused(
    workflow.setStatusOnWorkflowAsync(saved.emailFlowId, Status.Running),
    400,
    "SoValidationException"
  );
});

test("a flow runs, pauses, is changed, stops, is copied and deleted", async () => {
  const saved = await workflow.saveEmailFlowAsync(await nurture());
  const key = saved.emailFlowId;
  assert.equal(await workflow.setStatusOnWorkflowAsync(key, Status.Running), Status.Running);
  await refused(workflow.saveEmailFlowAsync(saved), 409, "SoIllegalOperationException");
  assert.equal(await workflow.setStatusOnWorkflowAsync(key, Status.Paused), Status.Paused);
  saved.name = "Changed";
  const changed = await workflow.saveEmailFlowAsync(saved);
  assert.equal(changed.name, "Changed");
  assert.deepEqual(changed.steps, saved.steps);
  await refused(workflow.saveEmailFlowAsync(saved), 409, "SoIllegalOperationException");
  await refused(workflow.deleteEmailFlowAsync(key), 409, "SoIllegalOperationException");
  await workflow.setStatusOnWorkflowAsync(key, Status.Stopped);
  const copy = await workflow.copyEmailFlowAsync(key, "Copy");
  assert.equal(typeof copy, "number");
  await workflow.deleteEmailFlowAsync(key);
  assert.equal(await workflow.getEmailFlowAsync(key), null);
  const told = await workflow.getEmailFlowAsync(copy);
  assert.equal(told.name, "Copy");
  assert.equal(told.status, Status.Stopped);
  assert.deepEqual(plain(told.steps), plain(changed.steps));
});

test("triggers, goals and wait actions are saved, read and deleted one by one", async () => {
  const flow = await nurture();
  flow.steps.push(await step(Type.WaitForAction, { actions: [] }));
  const { steps } = await workflow.saveEmailFlowAsync(flow);
  const wait = steps.at(-1);
  const { workflowId } = wait;

  const trigger = await workflow.createDefaultWorkflowTriggerAsync();
  Object.assign(trigger, { workflowId, triggerType: WorkflowTriggerType.StartedChat });
  const savedTrigger = await workflow.saveWorkflowTriggerAsync(trigger);
  assert.equal(savedTrigger.triggerType, WorkflowTriggerType.StartedChat);
  assert.deepEqual(await workflow.getWorkflowTriggerAsync(savedTrigger.workflowTriggerId), savedTrigger);
  await workflow.deleteWorkflowTriggerAsync(savedTrigger.workflowTriggerId);
  assert.equal(await workflow.getWorkflowTriggerAsync(savedTrigger.workflowTriggerId), null);

  const goal = await workflow.createDefaultWorkflowGoalAsync();
  Object.assign(goal, { workflowId, goalType: WorkflowGoalType.HadChat });
  const savedGoal = await workflow.saveWorkflowGoalAsync(goal);
  assert.deepEqual(await workflow.getWorkflowGoalAsync(savedGoal.workflowGoalId), savedGoal);
  await workflow.deleteWorkflowGoalAsync(savedGoal.workflowGoalId);

  const action = await workflow.createDefaultWorkflowWaitForActionAsync();
  Object.assign(action, {
    workflowStepId: wait.workflowStepId,
    actionType: WorkflowWaitForActionType.FormSubmitted,
    restrictionGroups: where("form/formId", 1),
  });
  const savedAction = await workflow.saveWorkflowWaitForActionAsync(action);
  const actionId = savedAction.workflowWaitForActionId;
  assert.equal(savedAction.actionType, WorkflowWaitForActionType.FormSubmitted);
  assert.deepEqual(savedAction.restrictionGroups[0].restrictions[0].values, ["[I:1]"]);
  assert.deepEqual(await workflow.getWorkflowWaitForActionAsync(actionId), savedAction);
  await workflow.deleteWorkflowWaitForActionAsync(actionId);
  assert.equal(await workflow.getWorkflowWaitForActionAsync(actionId), null);
});

test("a step is put behind another, and steps and branches are read one by one", async () => {
  const saved = await workflow.saveEmailFlowAsync(await nurture());
  const [first, split] = saved.steps;
  const added = await workflow.addAfterWorkflowStepAsync(
    first.workflowStepId,
    await step(Type.AddToList, { project: 1 })
  );
  assert.equal(added.stepType, Type.AddToList);
  assert.equal(added.rank, 2);
  const { steps } = await workflow.getEmailFlowAsync(saved.emailFlowId);
  assert.deepEqual(
    steps.map(each => each.workflowStepId),
    [first.workflowStepId, added.workflowStepId, split.workflowStepId]
  );
  assert.deepEqual(await workflow.getWorkflowStepAsync(added.workflowStepId), added);
  const [branch] = split.options;
  assert.deepEqual(
    await workflow.getWorkflowStepOptionAsync(branch.workflowStepOptionId),
    branch
  );
});

test("a reader may read and not change", async () => {
  const reader = connectReader(webapi).workflow;
  const flow = await reader.getEmailFlowAsync(564);
  assert.equal(flow.name, "Welcome to the harbour");
  await refused(reader.saveEmailFlowAsync(flow), 403, "SoSentryException");
  await refused(reader.copyEmailFlowAsync(564, "Mine"), 403, "SoSentryException");
});
