package org.signalbox.activity.entity;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/** An appointment, as a link. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "appointmentId",
  "startDate",
  "endDate",
  "type",
  "task",
  "associateFullName",
  "contactName",
  "description",
  "personFullName",
  "personId",
  "contactId",
  "projectId",
  "projectName",
  "isPublished",
  "associateId",
  "colorIndex",
  "isFree",
  "hasAlarm",
  "isAlldayEvent",
  "Private",
  "priorityId",
  "priorityName",
  "taskType",
  "isBookingMain",
  "isRecurrence",
  "isBooking",
  "activeDate",
  "assignmentStatus",
  "invitationStatus",
  "bookingType",
  "completed",
  "recurringPattern",
  "recurringStartDate",
  "recurringEndDate",
  "motherId",
  "assignedBy",
  "assignedByFullName",
  "rejectReason",
  "location",
  "alarmLeadTime",
  "saleId",
  "saleName",
  "associateName",
  "createdDate",
  "createdBy",
  "createdByFullName",
  "createdByAssociateId",
  "cautionWarning",
  "ownedExternally",
  "motherAssociateId",
  "joinVideomeetUrl",
  "preferredTZLocation",
  "title",
  "agenda",
  "internalNotes",
  "taskId",
  "tableRight",
  "fieldProperties"
})
public class AppointmentBody {

  @XmlElement(name = "AppointmentId", nillable = true)
  @Nullable Integer appointmentId;

  @XmlElement(name = "StartDate", nillable = true)
  @Nullable String startDate;

  @XmlElement(name = "EndDate", nillable = true)
  @Nullable String endDate;

  @XmlElement(name = "Type", nillable = true)
  @Nullable AppointmentType type;

  @XmlElement(name = "Task", nillable = true)
  @Nullable String task;

  @XmlElement(name = "AssociateFullName", nillable = true)
  @Nullable String associateFullName;

  @XmlElement(name = "ContactName", nillable = true)
  @Nullable String contactName;

  @XmlElement(name = "Description", nillable = true)
  @Nullable String description;

  @XmlElement(name = "PersonFullName", nillable = true)
  @Nullable String personFullName;

  @XmlElement(name = "PersonId", nillable = true)
  @Nullable Integer personId;

  @XmlElement(name = "ContactId", nillable = true)
  @Nullable Integer contactId;

  @XmlElement(name = "ProjectId", nillable = true)
  @Nullable Integer projectId;

  @XmlElement(name = "ProjectName", nillable = true)
  @Nullable String projectName;

  @XmlElement(name = "IsPublished", nillable = true)
  @Nullable String isPublished;

  @XmlElement(name = "AssociateId", nillable = true)
  @Nullable Integer associateId;

  @XmlElement(name = "ColorIndex", nillable = true)
  @Nullable String colorIndex;

  @XmlElement(name = "IsFree", nillable = true)
  @Nullable String isFree;

  @XmlElement(name = "HasAlarm", nillable = true)
  @Nullable String hasAlarm;

  @XmlElement(name = "IsAlldayEvent", nillable = true)
  @Nullable String isAlldayEvent;

  @XmlElement(name = "Private", nillable = true)
  @Nullable String Private;

  @XmlElement(name = "PriorityId", nillable = true)
  @Nullable String priorityId;

  @XmlElement(name = "PriorityName", nillable = true)
  @Nullable String priorityName;

  @XmlElement(name = "TaskType", nillable = true)
  @Nullable String taskType;

  @XmlElement(name = "IsBookingMain", nillable = true)
  @Nullable String isBookingMain;

  @XmlElement(name = "IsRecurrence", nillable = true)
  @Nullable String isRecurrence;

  @XmlElement(name = "IsBooking", nillable = true)
  @Nullable String isBooking;

  @XmlElement(name = "ActiveDate", nillable = true)
  @Nullable String activeDate;

  @XmlElement(name = "AssignmentStatus", nillable = true)
  @Nullable String assignmentStatus;

  @XmlElement(name = "InvitationStatus", nillable = true)
  @Nullable String invitationStatus;

  @XmlElement(name = "BookingType", nillable = true)
  @Nullable String bookingType;

  @XmlElement(name = "Completed", nillable = true)
  @Nullable ActivityStatus completed;

  @XmlElement(name = "RecurringPattern", nillable = true)
  @Nullable String recurringPattern;

  @XmlElement(name = "RecurringStartDate", nillable = true)
  @Nullable String recurringStartDate;

  @XmlElement(name = "RecurringEndDate", nillable = true)
  @Nullable String recurringEndDate;

  @XmlElement(name = "MotherId", nillable = true)
  @Nullable Integer motherId;

  @XmlElement(name = "AssignedBy", nillable = true)
  @Nullable String assignedBy;

  @XmlElement(name = "AssignedByFullName", nillable = true)
  @Nullable String assignedByFullName;

  @XmlElement(name = "RejectReason", nillable = true)
  @Nullable String rejectReason;

  @XmlElement(name = "Location", nillable = true)
  @Nullable String location;

  @XmlElement(name = "AlarmLeadTime", nillable = true)
  @Nullable String alarmLeadTime;

  @XmlElement(name = "SaleId", nillable = true)
  @Nullable Integer saleId;

  @XmlElement(name = "SaleName", nillable = true)
  @Nullable String saleName;

  @XmlElement(name = "AssociateName", nillable = true)
  @Nullable String associateName;

  @XmlElement(name = "CreatedDate", nillable = true)
  @Nullable String createdDate;

  @XmlElement(name = "CreatedBy", nillable = true)
  @Nullable String createdBy;

  @XmlElement(name = "CreatedByFullName", nillable = true)
  @Nullable String createdByFullName;

  @XmlElement(name = "CreatedByAssociateId", nillable = true)
  @Nullable String createdByAssociateId;

  @XmlElement(name = "CautionWarning", nillable = true)
  @Nullable String cautionWarning;

  @XmlElement(name = "OwnedExternally", nillable = true)
  @Nullable String ownedExternally;

  @XmlElement(name = "MotherAssociateId", nillable = true)
  @Nullable String motherAssociateId;

  @XmlElement(name = "JoinVideomeetUrl", nillable = true)
  @Nullable String joinVideomeetUrl;

  @XmlElement(name = "PreferredTZLocation", nillable = true)
  @Nullable String preferredTZLocation;

  @XmlElement(name = "Title", nillable = true)
  @Nullable String title;

  @XmlElement(name = "Agenda", nillable = true)
  @Nullable String agenda;

  @XmlElement(name = "InternalNotes", nillable = true)
  @Nullable String internalNotes;

  @XmlElement(name = "TaskId", nillable = true)
  @Nullable Integer taskId;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
