import assert from "node:assert/strict";
import { test } from "node:test";
import * as webapi from "superoffice-webapi-10";
// This version's main module exports no enums.
import * as enums from "superoffice-webapi-10/Enums.js";
import { callsEveryMethod } from "./agent-methods.mjs";

callsEveryMethod({ ...webapi, ...enums }, "10.2.9", (journey, read) => {
  const { workflow, step } = journey;

  // Branches have no types here, and are saved by a call of their own.
  journey.split = async () => ({ options: [] });

  test("a branch is made, read, changed and deleted", async () => {
    const { workflowStepId } = journey.flow.steps.at(-1);
    const made = await workflow.createDefaultWorkflowStepOptionAsync();
    assert.equal(made.workflowStepOptionId, 0);
    assert.deepEqual(made.steps, []);

    const join = await step(enums.WorkflowStepType.AddToList, { project: 1 });
    const branch = { ...made, workflowStepId, name: "Everyone else", steps: [join] };
    const saved = await workflow.saveWorkflowStepOptionAsync(branch);
    const { workflowStepOptionId: key } = saved;
    assert.ok(key > 0);
    assert.equal(saved.workflowStepId, workflowStepId);
    assert.equal(saved.steps[0].stepType, enums.WorkflowStepType.AddToList);
    const found = await workflow.getWorkflowStepOptionAsync(key);
    assert.equal(found.name, "Everyone else");
    assert.deepEqual(found.steps, saved.steps);
    const changed = await workflow.saveWorkflowStepOptionAsync({ ...saved, name: "The rest" });
    assert.equal(changed.name, "The rest");
    assert.equal(changed.workflowStepOptionId, key);
    const again = await workflow.saveEmailFlowAsync(await read());
    assert.equal(again.steps.at(-1).options[0].name, "The rest");
    assert.equal(again.steps.at(-1).options[0].workflowStepOptionId, key);
    assert.equal(await workflow.deleteWorkflowStepOptionAsync(key), "");
    assert.equal(await workflow.getWorkflowStepOptionAsync(key), null);
    assert.deepEqual((await read()).steps.at(-1).options, []);
  });
});
