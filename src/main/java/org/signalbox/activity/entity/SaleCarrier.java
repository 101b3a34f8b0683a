package org.signalbox.activity.entity;

import java.util.List;
import org.signalbox.activity.Completion;
import org.signalbox.locale.DateText;
import org.signalbox.rights.CarrierField;
import org.signalbox.rights.CarrierRights;

/** A sale as its carrier tells it (domain.md 1.3). */
final class SaleCarrier {

  static final int HEADING = 219;

  private static final List<CarrierField> FIELDS =
      List.of(
          CarrierField.ofInt("SaleId", "sale_id"),
          CarrierField.ofInt("Associate", "associate_id").needed(),
          CarrierField.ofInt("Contact", "contact_id"),
          CarrierField.ofInt("Person", "person_id"),
          CarrierField.ofInt("Project", "project_id"),
          CarrierField.ofText("Heading", "heading", HEADING),
          CarrierField.ofText("SaleText", "description", 0),
          CarrierField.ofDate("Saledate", "saledate"),
          CarrierField.ofDouble("Amount", "amount"),
          CarrierField.ofShort("Status", "status"),
          CarrierField.ofShort("Completed", "done"),
          CarrierField.ofInt("SaleType", "saletype_id"),
          CarrierField.ofInt("Currency", "currency_idx"),
          CarrierField.ofInt("Rating", "rank_idx"),
          CarrierField.ofInt("Source", "source_idx"),
          CarrierField.ofInt("ActiveLinks", "activelinks"),
          CarrierField.ofDate("NextDueDate", "nextduedate"),
          CarrierField.ofInt("Appointment", "nddappointment_id"));

  private SaleCarrier() {}

  static SaleEntityBody of(Entity entity, DateText dates) {
    StoredRow row = entity.row();
    SaleEntityBody body = new SaleEntityBody();
    body.saleId = entity.access().row().id();
    body.heading = row.text("heading");
    body.saleText = row.text("description");
    body.saledate = dates.day(row.day("saledate"));
    body.amount = row.amount("amount");
    body.status = SaleStatus.of(row.number("status"));
    body.completed = Completion.ofSale(row.number("done"));
    body.saleType = Links.entry(row.number("saletype_id"));
    body.currency = Links.entry(row.number("currency_idx"));
    body.rating = Links.entry(row.number("rank_idx"));
    body.source = Links.entry(row.number("source_idx"));
    body.activeLinks = row.number("activelinks");
    body.nextDueDate = dates.of(row.moment("nextduedate"));
    body.createdDate = dates.stamp(row.moment("registered"));
    body.updatedDate = dates.stamp(row.moment("updated"));
    links(body, entity, dates);
    body.tableRight = CarrierRights.table(entity.access());
    body.fieldProperties = CarrierRights.fields(entity.access(), FIELDS);
    return body;
  }

  private static void links(SaleEntityBody body, Entity entity, DateText dates) {
    body.associate = entity.beside("owner", "associate_id").map(Links::associate).orElse(null);
    body.createdBy = entity.beside("created_by", "").map(Links::associate).orElse(null);
    body.updatedBy = entity.beside("updated_by", "").map(Links::associate).orElse(null);
    body.contact = entity.link("contact", "contact_id", "contact").map(Links::contact).orElse(null);
    body.person = entity.link("person", "person_id", "person").map(Links::person).orElse(null);
    body.project = entity.link("project", "project_id", "project").map(Links::project).orElse(null);
    body.appointment =
        entity
            .link("appointment", "nddappointment_id", "appointment")
            .map(next -> Links.appointment(next, dates))
            .orElse(null);
    body.visibleFor = Links.visible(entity);
  }
}
