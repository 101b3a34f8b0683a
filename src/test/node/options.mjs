import assert from "node:assert/strict";
import { test } from "node:test";
import { agents, url } from "./signalbox.mjs";

/** Every option of the client's constructor and of its calls, and what the server makes of it. */
export function takesEveryOption(client) {
  const { ActivityStatus, WorkflowEventType } = client;
  const none = WorkflowEventType.None;
  const unusable = { eventType: WorkflowEventType.SaleSold, attributes: "x" };

  /** The headers of an answer to an event, under options of the constructor and of the call. */
  async function answered(constructed, called = {}, event = null) {
    let headers;
    // Not responseCallback, which the older version has not.
    const transformResponse = (data, received) => {
      headers = received;
      return JSON.parse(data);
    };
    const options = { baseUrl: url, axiosConfig: { transformResponse }, ...constructed };
    const result = await agents(client, options).workflow.sendEventAsync(event, called);
    return { result, headers };
  }

  /** The sentence by which the server refuses a list that is null. */
  async function refusal(constructed, called) {
    const { appointment } = agents(client, { baseUrl: url, ...constructed });
    const error = await appointment
      .setActivityStatusAsync(null, ActivityStatus.Completed, called)
      .then(assert.fail, refused => refused);
    assert.equal(error.response.data.ErrorType, "ArgumentNullException");
    return error.response.data.Message;
  }

  for (const baseUrl of [url, url.replace(/\/$/, ""), `${url}api/`, `${url}api`]) {
    test(`baseUrl ${baseUrl}`, async () => {
      assert.equal((await answered({ baseUrl })).result.eventType, none);
    });
  }

  test("languageCode of the constructor translates errors", async () => {
    const english = await refusal({});
    assert.equal(await refusal({ languageCode: "en" }), english);
    assert.notEqual(await refusal({ languageCode: "nb" }), english);
    assert.equal(await refusal({ languageCode: "nb" }), await refusal({ languageCode: "nb-NO" }));
  });

  test("languageCode of the call beats the constructor's, blank is none", async () => {
    const norwegian = await refusal({ languageCode: "nb" });
    const german = await refusal({ languageCode: "nb" }, { languageCode: "de" });
    assert.notEqual(german, norwegian);
    assert.equal(german, await refusal({}, { languageCode: "de" }));
    assert.equal(await refusal({ languageCode: "nb" }, { languageCode: "" }), await refusal({}));
    assert.equal(await refusal({ languageCode: "nb" }, { languageCode: "-" }), await refusal({}));
  });

  test("resourceParsing switches translation off", async () => {
    const doNotParse = 1;
    assert.equal(
      await refusal({ languageCode: "nb", resourceParsing: doNotParse }),
      await refusal({})
    );
  });

  test("cultureCode, of the constructor or the call, changes no word", async () => {
    assert.equal(await refusal({ cultureCode: "nb" }), await refusal({}));
    assert.equal(await refusal({}, { cultureCode: "de-CH" }), await refusal({}));
  });

  test("timezone comes back as the zone that was used", async () => {
    assert.equal((await answered({ timezone: "NO" })).headers["so-timezone"], "NO");
    assert.equal((await answered({}, { timezone: "us-ny" })).headers["so-timezone"], "US-NY");
    assert.equal((await answered({}, { timezone: "261" })).headers["so-timezone"], "NO");
    const base = (await answered({})).headers["so-timezone"];
    assert.equal((await answered({}, { timezone: "Mars/Base" })).headers["so-timezone"], base);
    assert.equal((await answered({}, { timezone: "" })).headers["so-timezone"], base);
  });

  test("timezoneInclude, with and without a zone", async () => {
    const { headers } = await answered({ timezone: "NO", timezoneInclude: true });
    assert.equal(headers["so-timezone"], "NO");
    assert.equal((await answered({}, { timezoneInclude: true })).result.eventType, none);
  });

  test("axiosConfig adds headers to every call", async () => {
    const headers = { Prefer: "handling=strict" };
    const { workflow } = agents(client, { baseUrl: url, axiosConfig: { headers } });
    await assert.rejects(workflow.sendEventAsync(unusable), error => {
      assert.equal(error.response.status, 400);
      assert.match(error.response.headers["preference-applied"], /handling=strict/);
      return true;
    });
  });

  test("resourceManager gives language and culture", async () => {
    const resourceManager = { getCurrentLangCode: () => "nb", getCurrentFormatCode: () => "de" };
    assert.equal(await refusal({ resourceManager }), await refusal({ languageCode: "nb" }));
  });

  test("cache answers an equal call without the server", async () => {
    const { workflow } = agents(client, { baseUrl: url, cache: { duration: 60_000 } });
    const first = await workflow.sendEventAsync({ eventType: WorkflowEventType.Run });
    const second = await workflow.sendEventAsync({ eventType: WorkflowEventType.Run });
    assert.equal(first.eventType, WorkflowEventType.Run);
    assert.deepEqual(second, first);
  });

  test("errorHandler sees the server's error first", async () => {
    const statuses = [];
    const errorHandler = error => {
      statuses.push(error.response.status);
      return Promise.reject(error);
    };
    await refusal({ errorHandler });
    assert.deepEqual(statuses, [400]);
  });

  test("returnBlobAs changes nothing where there is no blob", async () => {
    for (const returnBlobAs of [0, 1, 2]) {
      const { result } = await answered({}, { returnBlobAs });
      assert.deepEqual(result, {
        eventType: none,
        attributes: "",
        tableRight: null,
        fieldProperties: {},
      });
    }
  });

  test("requestStatus tells how a call ended", async () => {
    const { workflow, appointment } = agents(client, { baseUrl: url });
    const done = {};
    await workflow.sendEventAsync(null, done);
    assert.equal(done.requestStatus, 10);
    const failed = {};
    await assert.rejects(appointment.setActivityStatusAsync(null, 3, failed));
    assert.equal(failed.requestStatus, -1);
  });

  test("abortController cancels a call", async () => {
    const { workflow } = agents(client, { baseUrl: url });
    const options = workflow.MakeAbortableOptions();
    const call = workflow.sendEventAsync(null, options);
    options.abortController.abort();
    await assert.rejects(call);
    assert.equal(options.requestStatus, -4);
  });

  test("cancelToken cancels a call", async () => {
    const { workflow } = agents(client, { baseUrl: url });
    const options = workflow.MakeOptions();
    const call = workflow.sendEventAsync(null, options);
    options.cancelToken.cancel("enough");
    await assert.rejects(call, error => error.message === "enough");
    assert.equal(options.requestStatus, -4);
  });

  test("threshold tells of a call in time", async () => {
    const { workflow } = agents(client, { baseUrl: url });
    const called = [];
    const threshold = {
      timeout: 60_000,
      callback: () => called.push("late"),
      successCallback: () => called.push("in time"),
    };
    await workflow.sendEventAsync(null, { threshold });
    assert.deepEqual(called, ["in time"]);
  });

  test("a ticket logs in, an expired one is 401", async () => {
    const login = ticket => webapi => webapi.authenticateWithTicket(ticket);
    const valid = agents(client, { baseUrl: url }, login("7T:VALID=="));
    assert.equal((await valid.workflow.sendEventAsync(null)).eventType, none);
    const expired = agents(client, { baseUrl: url }, login("7T:EXPIRED=="));
    await assert.rejects(
      expired.workflow.sendEventAsync(null),
      error => error.response.status === 401
    );
  });

  test("a token logs in, an app token beside it does no harm", async () => {
    const { workflow } = agents(client, { baseUrl: url }, webapi => {
      webapi.authenticateWithToken("8A:Cust12345.VALID");
      webapi.applicationToken("any");
    });
    assert.equal((await workflow.sendEventAsync(null)).eventType, none);
  });
}
