package org.signalbox.activity.entity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.activity.Completion;
import org.signalbox.locale.DateText;

/** Linked rows as carriers. Their own rights are not told, as in the vendor's default entities. */
final class Links {

  private Links() {}

  static AssociateBody associate(StoredRow row) {
    AssociateBody body = new AssociateBody();
    body.associateId = row.number("associate_id");
    body.name = row.text("name");
    body.personId = row.number("person_id");
    body.type = userType(row.number("type"));
    body.groupIdx = row.number("group_idx");
    body.fullName = row.text("fullname");
    body.deleted = row.flag("deleted");
    body.userName = row.text("username");
    return body;
  }

  /** The numbers of the vendor's {@code AssociateType}. */
  private static UserType userType(int type) {
    return switch (type) {
      case 0 -> UserType.InternalAssociate;
      case 1 -> UserType.ResourceAssociate;
      case 4 -> UserType.ExternalAssociate;
      case 7 -> UserType.AnonymousAssociate;
      case 13 -> UserType.SystemAssociate;
      default -> UserType.Unknown;
    };
  }

  static ContactBody contact(StoredRow row) {
    ContactBody body = new ContactBody();
    body.contactId = row.number("contact_id");
    body.name = row.text("name");
    body.department = row.text("department");
    body.fullName = joined(", ", body.name, body.department);
    body.orgNr = row.text("orgnr");
    body.associateId = row.number("associate_id");
    body.countryId = row.number("country_id");
    return body;
  }

  static PersonBody person(StoredRow row) {
    PersonBody body = new PersonBody();
    body.personId = row.number("person_id");
    body.firstname = row.text("firstname");
    body.lastname = row.text("lastname");
    body.fullName = joined(" ", body.firstname, body.lastname);
    body.title = row.text("title");
    body.email = row.text("email");
    body.mobilePhone = row.text("mobile");
    body.countryId = row.number("country_id");
    body.contactId = row.number("contact_id");
    body.retired = row.flag("retired") ? 1 : 0;
    return body;
  }

  static ProjectBody project(StoredRow row) {
    ProjectBody body = new ProjectBody();
    body.projectId = row.number("project_id");
    body.name = row.text("name");
    body.associateId = row.number("associate_id");
    return body;
  }

  static TaskListItemBody task(StoredRow row) {
    TaskListItemBody body = new TaskListItemBody();
    body.taskListItemId = row.number("task_id");
    body.value = row.text("name");
    body.type = TaskType.of(row.number("record_type"));
    return body;
  }

  static DocumentTemplateBody template(StoredRow row) {
    DocumentTemplateBody body = new DocumentTemplateBody();
    body.documentTemplateId = row.number("task_id");
    body.name = row.text("name");
    return body;
  }

  static SaleBody sale(StoredRow row, DateText dates) {
    SaleBody body = new SaleBody();
    body.saleId = row.number("sale_id");
    body.title = row.text("heading");
    body.amount = row.amount("amount");
    body.status = SaleStatus.of(row.number("status"));
    body.completed = Completion.ofSale(row.number("done"));
    body.saleDate = dates.day(row.day("saledate"));
    body.nextDueDate = dates.of(row.moment("nextduedate"));
    body.contactId = row.number("contact_id");
    body.personId = row.number("person_id");
    body.projectId = row.number("project_id");
    body.associateId = row.number("associate_id");
    body.saleTypeId = row.number("saletype_id");
    return body;
  }

  static AppointmentBody appointment(StoredRow row, DateText dates) {
    AppointmentBody body = new AppointmentBody();
    body.appointmentId = row.number("appointment_id");
    body.title = row.text("title");
    body.agenda = row.text("agenda");
    body.type = AppointmentType.of(row.number("type"));
    body.completed = completed(row);
    body.startDate = dates.of(row.moment("do_by"));
    body.endDate = dates.of(row.moment("enddate"));
    body.activeDate = dates.of(row.moment("activedate"));
    body.contactId = row.number("contact_id");
    body.personId = row.number("person_id");
    body.projectId = row.number("project_id");
    body.associateId = row.number("associate_id");
    body.saleId = row.number("sale_id");
    body.taskId = row.number("task_idx");
    body.motherId = row.number("mother_id");
    return body;
  }

  static ActivityStatus completed(StoredRow appointment) {
    return Completion.ofAppointment(appointment.number("status"));
  }

  /** An entry of a list that only its key is held of; 0 is none. */
  static ListEntryBody entry(int id) {
    ListEntryBody body = new ListEntryBody();
    body.id = id;
    return body;
  }

  static List<VisibleForBody> visible(Entity entity) {
    return entity.visible().stream().map(Links::visibleFor).toList();
  }

  private static VisibleForBody visibleFor(StoredRow row) {
    VisibleForBody body = new VisibleForBody();
    body.displayValue = row.text("name");
    body.visibility = visibility(row);
    body.visibleId = row.number("forgroupid") + row.number("forassocid"); // one of them is 0
    return body;
  }

  static Visibility visibility(StoredRow row) {
    if (row.flag("forall")) {
      return Visibility.All;
    }
    return row.number("forgroupid") == 0 ? Visibility.Associate : Visibility.Group;
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }
}
