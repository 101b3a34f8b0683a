import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { connect, connectReader, refused } from "./signalbox.mjs";

const webapi = createRequire(import.meta.url)(
  process.env.SIGNALBOX_CLIENT ?? "superoffice-webapi-12"
);
const { ActivityStatus, AppointmentStatus, AppointmentType, SaleStatus } = webapi;
const { appointment, sale, document } = connect(webapi);

test("an appointment is completed and started again", async () => {
  assert.equal(await appointment.toggleAppointmentStatusAsync(2), AppointmentStatus.Completed);
  assert.equal(await appointment.toggleAppointmentStatusAsync(2), AppointmentStatus.Started);
});

test("an activity is completed and started again", async () => {
  assert.equal(await appointment.toggleActivityAsync("sale_id=18"), ActivityStatus.Completed);
  assert.equal(await appointment.toggleActivityAsync("sale_id=18"), ActivityStatus.Started);
});

test("the status of the first of several is answered", async () => {
  const ids = ["document_id=55", "todo_id=7"];
  assert.equal(await appointment.toggleActivitiesAsync(ids), ActivityStatus.Completed);
});

test("those that are left alone are answered", async () => {
  const ids = ["document_id=55", "todo_id=7"];
  assert.deepEqual(await appointment.toggleAndSetActivitiesAsync(ids), []);
});

test("an appointment that nobody has is 404", async () => {
  await refused(appointment.toggleAppointmentStatusAsync(424242), 404, "SoNotFoundException");
});

test("an appointment comes back as it was saved", async () => {
  const read = await appointment.getAppointmentEntityAsync(1);
  assert.equal(read.title, "Show the lights");
  assert.equal(read.type, AppointmentType.inDiary);
  assert.equal(read.contact.contactId, 1);
  assert.equal(read.sale.saleId, 18);
  assert.equal(read.location, null);
  assert.ok(read.fieldProperties.Title.fieldRight);
  read.title = "Show more lights";
  read.completed = ActivityStatus.Completed;
  const saved = await appointment.saveAppointmentEntityAsync(read);
  assert.equal(saved.title, "Show more lights");
  assert.equal(saved.completed, ActivityStatus.Completed);
  assert.deepEqual(saved.startDate, read.startDate);
  assert.deepEqual(saved.endDate, read.endDate);
  assert.equal(saved.sale.saleId, 18);
  assert.equal(saved.contact.contactId, 1);
  await refused(appointment.saveAppointmentEntityAsync({ ...saved, title: "x", updatedDate: new Date(0) }), 409,
    "SoIllegalOperationException");
});

test("a default appointment is the caller's own and can be saved", async () => {
  const made = await appointment.createDefaultAppointmentEntityAsync();
  assert.equal(made.appointmentId, 0);
  assert.equal(made.associate.name, "tje0");
  made.title = "Made by a client";
  const saved = await appointment.saveAppointmentEntityAsync(made);
  assert.ok(saved.appointmentId > 0);
  assert.deepEqual(saved.startDate, made.startDate);
  assert.equal((await appointment.getAppointmentEntityAsync(saved.appointmentId)).title, made.title);
});

test("a sale comes back as it was saved", async () => {
  const read = await sale.getSaleEntityAsync(18);
  assert.equal(read.amount, 480000);
  assert.equal(read.status, SaleStatus.Open);
  read.amount = 500000.5;
  read.completed = ActivityStatus.Completed;
  const saved = await sale.saveSaleEntityAsync(read);
  assert.equal(saved.amount, 500000.5);
  assert.equal(saved.completed, ActivityStatus.Completed);
  assert.deepEqual(saved.saledate, read.saledate);
  assert.equal((await sale.createDefaultSaleEntityAsync()).saleId, 0);
});

test("a document comes back as it was saved", async () => {
  const read = await document.getDocumentEntityAsync(55);
  assert.equal(read.header, "Offer");
  assert.equal(read.type, AppointmentType.Document);
  read.header = "Better offer";
  const saved = await document.saveDocumentEntityAsync(read);
  assert.equal(saved.header, "Better offer");
  assert.equal(saved.name, read.name);
  const made = await document.createDefaultDocumentEntityAsync();
  const first = await document.saveDocumentEntityAsync({ ...made, name: "new.docx", header: "New" });
  assert.ok(first.documentId > 0);
});

test("what nobody has is null", async () => {
  assert.equal(await appointment.getAppointmentEntityAsync(424242), null);
  assert.equal(await sale.getSaleEntityAsync(424242), null);
  assert.equal(await document.getDocumentEntityAsync(424242), null);
});

test("a reader reads and does not save: 403", async () => {
  const { appointment: reader } = connectReader(webapi);
  const read = await reader.getAppointmentEntityAsync(2);
  assert.equal(read.title, "Call about the grid");
  await refused(reader.saveAppointmentEntityAsync({ ...read, title: "x" }), 403, "SoSentryException");
});
