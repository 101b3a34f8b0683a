import assert from "node:assert/strict";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { url } from "./signalbox.mjs";

/** What the server says of itself in one of the two forms, valid by the published schema of OpenAPI. */
async function described(form) {
  const answer = await fetch(new URL(`api/openapi.${form}`, url));
  assert.equal(answer.status, 200);
  const validator = new Validator();
  const { valid, errors } = await validator.validate(await answer.text());
  assert.ok(valid, JSON.stringify(errors, null, 2));
  assert.equal(validator.version, "3.1");
  return validator.specification;
}

test("the description is OpenAPI 3.1, and the same in both forms", async () => {
  assert.deepEqual(await described("yaml"), await described("json"));
});
