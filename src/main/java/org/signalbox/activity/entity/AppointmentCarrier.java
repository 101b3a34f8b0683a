package org.signalbox.activity.entity;

import java.util.List;
import org.signalbox.locale.DateText;
import org.signalbox.rights.CarrierField;
import org.signalbox.rights.CarrierRights;

/** An appointment as its carrier tells it (domain.md 1.3). */
final class AppointmentCarrier {

  static final int TITLE = 255;

  private static final List<CarrierField> FIELDS =
      List.of(
          CarrierField.ofInt("AppointmentId", "appointment_id"),
          CarrierField.ofInt("Associate", "associate_id").needed(),
          CarrierField.ofInt("Contact", "contact_id"),
          CarrierField.ofInt("Person", "person_id"),
          CarrierField.ofInt("Project", "project_id"),
          CarrierField.ofInt("Sale", "sale_id"),
          CarrierField.ofInt("Task", "task_idx"),
          CarrierField.ofText("Title", "title", TITLE),
          CarrierField.ofText("Agenda", "agenda", 0),
          CarrierField.ofDate("StartDate", "do_by"),
          CarrierField.ofDate("EndDate", "enddate"),
          CarrierField.ofDate("ActiveDate", "activedate"),
          CarrierField.ofShort("Type", "type"),
          CarrierField.ofShort("Completed", "status"),
          CarrierField.ofShort("InvitationStatus", "status"),
          CarrierField.ofShort("AssignmentStatus", "status"),
          CarrierField.ofInt("MotherId", "mother_id"),
          CarrierField.ofInt("InvitedPerson", "invitedpersonid"),
          CarrierField.ofInt("AssignedBy", "assignedby"),
          CarrierField.ofShort("RejectCounter", "rejectcounter"),
          CarrierField.ofText("RejectReason", "rejectreason", 255),
          CarrierField.ofInt("SuggestedAppointmentId", "suggestedappointmentid"),
          CarrierField.ofShort("IsMileStone", "ismilestone"),
          CarrierField.ofShort("OwnedExternally", "owned_externally"));

  private AppointmentCarrier() {}

  static AppointmentEntityBody of(Entity entity, DateText dates) {
    StoredRow row = entity.row();
    AppointmentEntityBody body = new AppointmentEntityBody();
    body.appointmentId = entity.access().row().id();
    body.title = row.text("title");
    body.agenda = row.text("agenda");
    body.startDate = dates.of(row.moment("do_by"));
    body.endDate = dates.of(row.moment("enddate"));
    body.activeDate = dates.of(row.moment("activedate"));
    body.type = AppointmentType.of(row.number("type"));
    body.motherId = row.number("mother_id");
    body.rejectCounter = row.number("rejectcounter");
    body.rejectReason = row.text("rejectreason");
    body.suggestedAppointmentId = row.number("suggestedappointmentid");
    body.isMileStone = row.flag("ismilestone");
    body.ownedExternally = AppointmentExternalOwner.of(row.number("owned_externally"));
    body.createdDate = dates.stamp(row.moment("registered"));
    body.updatedDate = dates.stamp(row.moment("updated"));
    statuses(body, row);
    links(body, entity, dates);
    body.tableRight = CarrierRights.table(entity.access());
    body.fieldProperties = CarrierRights.fields(entity.access(), FIELDS);
    return body;
  }

  private static void statuses(AppointmentEntityBody body, StoredRow row) {
    int status = row.number("status");
    body.completed = Links.completed(row);
    body.invitationStatus = invitation(status, row.number("invitedpersonid") != 0);
    body.assignmentStatus = assignment(status);
    body.bookingType = booking(row.number("mother_id"), row.number("appointment_id"));
  }

  private static InvitationStatus invitation(int status, boolean invited) {
    return switch (status) {
      case 4 -> InvitationStatus.Hidden;
      case 5 -> InvitationStatus.Invitation;
      case 6 -> InvitationStatus.Moved;
      case 7 -> InvitationStatus.Seen;
      case 8 -> InvitationStatus.MovedSeen;
      case 9 -> InvitationStatus.Declined;
      case 10 -> InvitationStatus.Cancelled;
      default -> invited ? InvitationStatus.Accepted : InvitationStatus.None;
    };
  }

  private static AssignmentStatus assignment(int status) {
    return switch (status) {
      case 11 -> AssignmentStatus.Assigning;
      case 12 -> AssignmentStatus.Seen;
      case 13 -> AssignmentStatus.Declined;
      default -> AssignmentStatus.None;
    };
  }

  private static BookingType booking(int mother, int own) {
    if (mother == 0) {
      return BookingType.None;
    }
    return mother == own ? BookingType.Owner : BookingType.Participant;
  }

  private static void links(AppointmentEntityBody body, Entity entity, DateText dates) {
    body.associate = entity.beside("owner", "associate_id").map(Links::associate).orElse(null);
    body.createdBy = entity.beside("created_by", "").map(Links::associate).orElse(null);
    body.updatedBy = entity.beside("updated_by", "").map(Links::associate).orElse(null);
    body.assignedBy = entity.beside("assigned_by", "assignedby").map(Links::associate).orElse(null);
    body.motherAssociate =
        entity.beside("mother_owner", "mother_id").map(Links::associate).orElse(null);
    body.contact = entity.link("contact", "contact_id", "contact").map(Links::contact).orElse(null);
    body.person = entity.link("person", "person_id", "person").map(Links::person).orElse(null);
    body.invitedPerson =
        entity.link("invited", "invitedpersonid", "person").map(Links::person).orElse(null);
    body.project = entity.link("project", "project_id", "project").map(Links::project).orElse(null);
    body.sale =
        entity.link("sale", "sale_id", "sale").map(sale -> Links.sale(sale, dates)).orElse(null);
    body.task = entity.beside("task", "task_idx").map(Links::task).orElse(null);
    body.visibleFor = Links.visible(entity);
    body.Private = isPrivate(entity);
  }

  private static AppointmentPrivate isPrivate(Entity entity) {
    List<Visibility> visible = entity.visible().stream().map(Links::visibility).toList();
    if (visible.contains(Visibility.Group) && !visible.contains(Visibility.All)) {
      return AppointmentPrivate.PrivateGroup;
    }
    return visible.contains(Visibility.Associate) && !visible.contains(Visibility.All)
        ? AppointmentPrivate.PrivateUser
        : AppointmentPrivate.Public;
  }
}
