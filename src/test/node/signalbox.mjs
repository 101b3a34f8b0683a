import assert from "node:assert/strict";

const {
  SIGNALBOX_URL: url,
  SIGNALBOX_USER: user,
  SIGNALBOX_PASSWORD: password,
  SIGNALBOX_READER: reader,
  SIGNALBOX_READER_PASSWORD: readerPassword,
} = process.env;

/** The two agents for a user who may do everything, through a module of the vendor's client. */
export const connect = ({ WebApi }) => agents(WebApi, user, password);

/** The same for a user who may only read. */
export const connectReader = ({ WebApi }) => agents(WebApi, reader, readerPassword);

/** The same for somebody who mistyped the password. */
export const connectImpostor = ({ WebApi }) => agents(WebApi, user, `not ${password}`);

function agents(WebApi, name, secret) {
  const webapi = new WebApi(url);
  webapi.authenticateWithPassword(name, secret);
  // Both at once: the client keeps the credentials of its newest WebApi for all of them.
  return { workflow: webapi.getWorkflowAgent(), appointment: webapi.getAppointmentAgent() };
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
