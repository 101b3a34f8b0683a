package org.signalbox.activity.entity;

import java.util.List;
import org.signalbox.locale.DateText;
import org.signalbox.rights.CarrierField;
import org.signalbox.rights.CarrierRights;

/**
 * A document as its carrier tells it; its rights are those of its appointment row (domain.md 5).
 */
final class DocumentCarrier {

  static final int NAME = 511;
  static final int HEADER = 219;

  private static final List<CarrierField> FIELDS =
      List.of(
          CarrierField.ofInt("DocumentId", "document_id"),
          CarrierField.ofText("Name", "name", NAME).needed(),
          CarrierField.ofText("Header", "header", HEADER),
          CarrierField.ofInt("Associate", "associate_id").needed(),
          CarrierField.ofInt("Contact", "contact_id"),
          CarrierField.ofInt("Person", "person_id"),
          CarrierField.ofInt("Project", "project_id"),
          CarrierField.ofInt("Sale", "sale_id"),
          CarrierField.ofInt("DocumentTemplate", "task_idx"),
          CarrierField.ofDate("Date", "activedate"),
          CarrierField.ofShort("Type", "type"),
          CarrierField.ofShort("Completed", "status"));

  private DocumentCarrier() {}

  static DocumentEntityBody of(Entity entity, DateText dates) {
    StoredRow row = entity.row();
    DocumentEntityBody body = new DocumentEntityBody();
    body.documentId = entity.whole().number("document_id");
    body.name = row.text("name");
    body.header = row.text("header");
    body.date = dates.of(row.moment("activedate"));
    body.type = AppointmentType.of(row.number("type"));
    body.completed = Links.completed(row);
    body.createdDate = dates.stamp(row.moment("registered"));
    body.updatedDate = dates.stamp(row.moment("updated"));
    links(body, entity, dates);
    body.tableRight = CarrierRights.table(entity.access());
    body.fieldProperties = CarrierRights.fields(entity.access(), FIELDS);
    return body;
  }

  private static void links(DocumentEntityBody body, Entity entity, DateText dates) {
    body.associate = entity.beside("owner", "associate_id").map(Links::associate).orElse(null);
    body.createdBy = entity.beside("created_by", "").map(Links::associate).orElse(null);
    body.updatedBy = entity.beside("updated_by", "").map(Links::associate).orElse(null);
    body.contact = entity.link("contact", "contact_id", "contact").map(Links::contact).orElse(null);
    body.person = entity.link("person", "person_id", "person").map(Links::person).orElse(null);
    body.project = entity.link("project", "project_id", "project").map(Links::project).orElse(null);
    body.sale =
        entity.link("sale", "sale_id", "sale").map(sale -> Links.sale(sale, dates)).orElse(null);
    body.documentTemplate = entity.beside("task", "task_idx").map(Links::template).orElse(null);
    body.visibleFor = Links.visible(entity);
  }
}
