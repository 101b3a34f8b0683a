import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { callsAroundParticipants } from "./participants.mjs";
import { connect, connectReader, refused } from "./signalbox.mjs";

// Node cannot import this version: its ES modules name each other without ".js".
const webapi = createRequire(import.meta.url)("superoffice-webapi-12");
const { workflow } = connect(webapi);

callsAroundParticipants(webapi);

test("the limit of flows is told, with the carrier's own members", async () => {
  const info = await workflow.getWorkflowFencingInfoAsync();
  assert.equal(info.activeCount, 1);
  assert.equal(info.maximum, 0);
  assert.equal(info.isNearingMaximum, false);
  assert.equal(info.hasReachedMaximum, false);
  assert.equal(info.warningMessage, "");
  assert.equal(info.warningTooltip, "");
  assert.equal(info.tableRight, null);
  assert.deepEqual(info.fieldProperties, {});
});

test("submissions are signalled once", async () => {
  assert.equal(await workflow.updateFormSubmissionsAsync(1), 1);
  assert.equal(await workflow.updateFormSubmissionsAsync({ maxCount: 100 }), 1);
  assert.equal(await workflow.updateFormSubmissionsAsync(100), 0);
  const call = connectReader(webapi).workflow.updateFormSubmissionsAsync(1);
  await refused(call, 403, "SoSentryException");
});
