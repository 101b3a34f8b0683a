package org.signalbox.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The locked rows of one call, to be found by any of their keys. */
final class LockedRows {

  private final Map<Integer, Activity> appointments = new HashMap<>();
  private final Map<Integer, Activity> byDocument = new HashMap<>();
  private final Map<Integer, Activity> sales = new HashMap<>();

  LockedRows(Collection<Activity> appointments, Collection<Activity> sales) {
    for (Activity appointment : appointments) {
      this.appointments.put(appointment.id(), appointment);
      this.byDocument.put(appointment.documentId(), appointment);
    }
    sales.forEach(sale -> this.sales.put(sale.id(), sale));
  }

  /** The row that is meant; empty when there is none or the caller may not select it. */
  Optional<Activity> find(ActivityIdentifier identifier) {
    return row(identifier).filter(row -> row.access().selectable());
  }

  private Optional<Activity> row(ActivityIdentifier identifier) {
    Optional<Activity> appointment = Optional.ofNullable(appointments.get(identifier.id()));
    return switch (identifier.key()) {
      case APPOINTMENT_ID -> appointment;
      case TODO_ID -> appointment.filter(row -> row.kind() == Activity.Kind.TO_DO);
      case DOCUMENT_ID -> Optional.ofNullable(byDocument.get(identifier.id()));
      case SALE_ID -> Optional.ofNullable(sales.get(identifier.id()));
    };
  }
}
