import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { callsEveryMethod, paused } from "./agent-methods.mjs";
import { refused } from "./signalbox.mjs";

// Node cannot import this version: its ES modules name each other without ".js".
const client = createRequire(import.meta.url)("superoffice-webapi-12");
const {
  WorkflowDefinitionStatus: Status,
  WorkflowSplitOptionType: Option,
  WorkflowStepType: Type,
  WorkflowWaitForActionType: Action,
} = client;

callsEveryMethod(client, "12.4.1514", (journey, read) => {
  const { workflow, step } = journey;
  const option = async (type, members) =>
    Object.assign(await workflow.createDefaultWorkflowStepOptionFromTypeAsync(type), members);

  journey.split = async () => ({
    splitName: "In the project?",
    splitOptionType: Option.ProjectMembership,
    options: [
      await option(Option.ProjectMembership, { name: "Yes", projectId: 1 }),
      await option(Option.None, { name: "Everyone else" }),
    ],
  });

  test("a branch is read", async () => {
    const [branch] = journey.flow.steps.at(-1).options;
    const key = branch.workflowStepOptionId;
    assert.equal(branch.optionType, Option.ProjectMembership);
    assert.deepEqual(await workflow.getWorkflowStepOptionAsync(key), branch);
  });

  test("an action that a step waits for is saved, read and deleted", async () => {
    const [{ workflowStepId }] = journey.flow.steps;
    const waits = await workflow.addAfterWorkflowStepAsync(
      workflowStepId,
      await step(Type.WaitForAction, { actions: [] })
    );
    const action = await workflow.saveWorkflowWaitForActionAsync(
      Object.assign(await workflow.createDefaultWorkflowWaitForActionAsync(), {
        workflowStepId: waits.workflowStepId,
        actionType: Action.FormSubmitted,
      })
    );
    const { workflowWaitForActionId: key } = action;
    assert.equal(action.actionType, Action.FormSubmitted);
    assert.deepEqual(await workflow.getWorkflowWaitForActionAsync(key), action);
    assert.equal(await workflow.deleteWorkflowWaitForActionAsync(key), "");
    assert.equal(await workflow.getWorkflowWaitForActionAsync(key), null);
    await read();
  });

  test("submissions of forms are signalled", async () => {
    assert.equal(await workflow.updateFormSubmissionsAsync(1), 1);
  });

  test("a flow is paused and stopped, as the limit of flows tells", async () => {
    const { emailFlowId } = journey.flow;
    const open = async () => (await workflow.getWorkflowFencingInfoAsync()).activeCount;
    const others = await open();
    assert.equal(await workflow.setStatusOnWorkflowAsync(paused, Status.Stopped), Status.Stopped);
    assert.equal(await open(), others - 1);
    assert.equal(await workflow.setStatusOnWorkflowAsync(paused, Status.Running), Status.Running);
    assert.equal(await open(), others);
    const run = workflow.setStatusOnWorkflowAsync(emailFlowId, Status.Running);
    await refused(run, 400, "SoValidationException"); // its wait has nothing to wait for
  });

  test("a flow is copied", async () => {
    const copy = await workflow.copyEmailFlowAsync(journey.flow.emailFlowId, "Copy");
    assert.equal((await workflow.getEmailFlowAsync(copy)).name, "Copy");
  });
});
