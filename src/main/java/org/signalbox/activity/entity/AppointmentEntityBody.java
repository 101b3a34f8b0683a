package org.signalbox.activity.entity;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.wire.FieldPropertiesXml;
import org.signalbox.wire.FieldPropertyBody;
import org.signalbox.wire.RightBody;

/**
 * An appointment with its links, as the vendor's client saves and gets it. Members that no table of
 * ours holds are always null.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonbPropertyOrder({
  "associate",
  "contact",
  "createdBy",
  "updatedBy",
  "createdDate",
  "appointmentId",
  "description",
  "title",
  "agenda",
  "internalNotes",
  "startDate",
  "endDate",
  "invitedPerson",
  "person",
  "motherId",
  "priority",
  "Private",
  "project",
  "type",
  "updatedDate",
  "completed",
  "activeLinks",
  "links",
  "alarmLeadTime",
  "hasAlarm",
  "colorIndex",
  "isFree",
  "isAlldayEvent",
  "lagTime",
  "leadTime",
  "location",
  "rejectCounter",
  "rejectReason",
  "recurrence",
  "participants",
  "assignmentStatus",
  "invitationStatus",
  "bookingType",
  "activeDate",
  "hasConflict",
  "assignedBy",
  "motherAssociate",
  "task",
  "preferredTZLocation",
  "preferredTZLocationData",
  "sale",
  "suggestedAppointmentId",
  "isMileStone",
  "cautionWarning",
  "ownedExternally",
  "joinVideomeetUrl",
  "centralserviceVideomeetId",
  "userDefinedFields",
  "extraFields",
  "customFields",
  "publishEventDate",
  "publishTo",
  "publishFrom",
  "isPublished",
  "visibleFor",
  "tableRight",
  "fieldProperties"
})
public class AppointmentEntityBody {

  @XmlElement(name = "Associate", nillable = true)
  @Nullable AssociateBody associate;

  @XmlElement(name = "Contact", nillable = true)
  @Nullable ContactBody contact;

  @XmlElement(name = "CreatedBy", nillable = true)
  @Nullable AssociateBody createdBy;

  @XmlElement(name = "UpdatedBy", nillable = true)
  @Nullable AssociateBody updatedBy;

  @XmlElement(name = "CreatedDate", nillable = true)
  @Nullable String createdDate;

  @XmlElement(name = "AppointmentId", nillable = true)
  @Nullable Integer appointmentId;

  @XmlElement(name = "Description", nillable = true)
  @Nullable String description;

  @XmlElement(name = "Title", nillable = true)
  @Nullable String title;

  @XmlElement(name = "Agenda", nillable = true)
  @Nullable String agenda;

  @XmlElement(name = "InternalNotes", nillable = true)
  @Nullable String internalNotes;

  @XmlElement(name = "StartDate", nillable = true)
  @Nullable String startDate;

  @XmlElement(name = "EndDate", nillable = true)
  @Nullable String endDate;

  @XmlElement(name = "InvitedPerson", nillable = true)
  @Nullable PersonBody invitedPerson;

  @XmlElement(name = "Person", nillable = true)
  @Nullable PersonBody person;

  @XmlElement(name = "MotherId", nillable = true)
  @Nullable Integer motherId;

  @XmlElement(name = "Priority", nillable = true)
  @Nullable String priority;

  @XmlElement(name = "Private", nillable = true)
  @Nullable AppointmentPrivate Private;

  @XmlElement(name = "Project", nillable = true)
  @Nullable ProjectBody project;

  @XmlElement(name = "Type", nillable = true)
  @Nullable AppointmentType type;

  @XmlElement(name = "UpdatedDate", nillable = true)
  @Nullable String updatedDate;

  @XmlElement(name = "Completed", nillable = true)
  @Nullable ActivityStatus completed;

  @XmlElement(name = "ActiveLinks", nillable = true)
  @Nullable String activeLinks;

  @XmlElement(name = "Links", nillable = true)
  @Nullable String links;

  @XmlElement(name = "AlarmLeadTime", nillable = true)
  @Nullable String alarmLeadTime;

  @XmlElement(name = "HasAlarm", nillable = true)
  @Nullable String hasAlarm;

  @XmlElement(name = "ColorIndex", nillable = true)
  @Nullable String colorIndex;

  @XmlElement(name = "IsFree", nillable = true)
  @Nullable String isFree;

  @XmlElement(name = "IsAlldayEvent", nillable = true)
  @Nullable String isAlldayEvent;

  @XmlElement(name = "LagTime", nillable = true)
  @Nullable String lagTime;

  @XmlElement(name = "LeadTime", nillable = true)
  @Nullable String leadTime;

  @XmlElement(name = "Location", nillable = true)
  @Nullable String location;

  @XmlElement(name = "RejectCounter", nillable = true)
  @Nullable Integer rejectCounter;

  @XmlElement(name = "RejectReason", nillable = true)
  @Nullable String rejectReason;

  @XmlElement(name = "Recurrence", nillable = true)
  @Nullable String recurrence;

  @XmlElement(name = "Participants", nillable = true)
  @Nullable String participants;

  @XmlElement(name = "AssignmentStatus", nillable = true)
  @Nullable AssignmentStatus assignmentStatus;

  @XmlElement(name = "InvitationStatus", nillable = true)
  @Nullable InvitationStatus invitationStatus;

  @XmlElement(name = "BookingType", nillable = true)
  @Nullable BookingType bookingType;

  @XmlElement(name = "ActiveDate", nillable = true)
  @Nullable String activeDate;

  @XmlElement(name = "HasConflict", nillable = true)
  @Nullable String hasConflict;

  @XmlElement(name = "AssignedBy", nillable = true)
  @Nullable AssociateBody assignedBy;

  @XmlElement(name = "MotherAssociate", nillable = true)
  @Nullable AssociateBody motherAssociate;

  @XmlElement(name = "Task", nillable = true)
  @Nullable TaskListItemBody task;

  @XmlElement(name = "PreferredTZLocation", nillable = true)
  @Nullable String preferredTZLocation;

  @XmlElement(name = "PreferredTZLocationData", nillable = true)
  @Nullable String preferredTZLocationData;

  @XmlElement(name = "Sale", nillable = true)
  @Nullable SaleBody sale;

  @XmlElement(name = "SuggestedAppointmentId", nillable = true)
  @Nullable Integer suggestedAppointmentId;

  @XmlElement(name = "IsMileStone", nillable = true)
  @Nullable Boolean isMileStone;

  @XmlElement(name = "CautionWarning", nillable = true)
  @Nullable String cautionWarning;

  @XmlElement(name = "OwnedExternally", nillable = true)
  @Nullable AppointmentExternalOwner ownedExternally;

  @XmlElement(name = "JoinVideomeetUrl", nillable = true)
  @Nullable String joinVideomeetUrl;

  @XmlElement(name = "CentralserviceVideomeetId", nillable = true)
  @Nullable String centralserviceVideomeetId;

  @XmlElement(name = "UserDefinedFields", nillable = true)
  @Nullable String userDefinedFields;

  @XmlElement(name = "ExtraFields", nillable = true)
  @Nullable String extraFields;

  @XmlElement(name = "CustomFields", nillable = true)
  @Nullable String customFields;

  @XmlElement(name = "PublishEventDate", nillable = true)
  @Nullable String publishEventDate;

  @XmlElement(name = "PublishTo", nillable = true)
  @Nullable String publishTo;

  @XmlElement(name = "PublishFrom", nillable = true)
  @Nullable String publishFrom;

  @XmlElement(name = "IsPublished", nillable = true)
  @Nullable String isPublished;

  @XmlElementWrapper(name = "VisibleFor", nillable = true)
  @XmlElement(name = "VisibleFor", nillable = true)
  @Nullable List<VisibleForBody> visibleFor;

  @XmlElement(name = "TableRight", nillable = true)
  @Nullable RightBody tableRight;

  @XmlElement(name = "FieldProperties", nillable = true)
  @XmlJavaTypeAdapter(FieldPropertiesXml.class)
  @Nullable Map<String, @Nullable FieldPropertyBody> fieldProperties = new LinkedHashMap<>();
}
