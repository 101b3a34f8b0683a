import assert from "node:assert/strict";

export const { SIGNALBOX_URL: url } = process.env;

const {
  SIGNALBOX_USER: user,
  SIGNALBOX_PASSWORD: password,
  SIGNALBOX_READER: reader,
  SIGNALBOX_READER_PASSWORD: readerPassword,
} = process.env;

/** The agents for a user who may do everything, through a module of the vendor's client. */
export const connect = client => byPassword(client, user, password);

/** The same for a user who may only read. */
export const connectReader = client => byPassword(client, reader, readerPassword);

/** The same for somebody who mistyped the password. */
export const connectImpostor = client => byPassword(client, user, `not ${password}`);

/** What says to a call without the client that it comes from a user who may do everything. */
export const credentials = () => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

function byPassword(client, name, secret) {
  return agents(client, url, webapi => webapi.authenticateWithPassword(name, secret));
}

/** The agents under any options of the constructor; without a login as who may do everything. */
export function agents(
  { WebApi },
  options,
  login = webapi => webapi.authenticateWithPassword(user, password)
) {
  const webapi = new WebApi(options);
  login(webapi);
  // All at once: the client keeps the credentials of its newest WebApi for all of them.
  return {
    workflow: webapi.getWorkflowAgent(),
    appointment: webapi.getAppointmentAgent(),
    sale: webapi.getSaleAgent(),
    document: webapi.getDocumentAgent(),
  };
}

/** Checks that a call is rejected with an answer in the vendor's shape. */
export function refused(call, status, errorType) {
  return assert.rejects(call, error => {
    assert.ok(error.response, error);
    const { data } = error.response;
    assert.equal(error.response.status, status);
    assert.equal(data.Error, true);
    assert.equal(data.ErrorType, errorType);
    assert.match(data.Message, /\w/);
    assert.match(data.ErrorSource, /^SuperOffice\./);
    return true;
  });
}
