package org.signalbox.workflow.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What criteria may ask of a person.
 *
 * @param values columns under {@link Columns#canonical} names; a list where the person has several
 * @param selections those of which the person is a member
 * @param projects those of which the person is a member
 * @param forms the fields of each form that the person submitted
 */
public record Knowledge(
    Map<String, ?> values,
    Collection<Integer> selections,
    Collection<Integer> projects,
    List<? extends Map<String, ?>> forms) {

  public Knowledge {
    values = Map.copyOf(values);
    selections = List.copyOf(selections);
    projects = List.copyOf(projects);
    forms = List.copyOf(forms);
  }

  /** The same with other forms. */
  public Knowledge with(List<? extends Map<String, ?>> others) {
    return new Knowledge(values, selections, projects, others);
  }

  /** All of it as {@link Criteria#matches} takes it, at that time in the zone of a flow. */
  public Map<String, Object> at(Instant now, ZoneId zone) {
    Map<String, Object> all = new HashMap<>(values);
    all.computeIfPresent(Columns.NEXT_DUE, (name, dates) -> local(dates, zone));
    all.put(Columns.TODAY, LocalDate.ofInstant(now, zone));
    all.put("selection/selectionid", List.copyOf(selections));
    all.put("project/projectid", List.copyOf(projects));
    forms.forEach(form -> submitted(form, all));
    return all;
  }

  static Map<String, Object> fields(Map<String, ?> form) {
    Map<String, Object> fields = new HashMap<>();
    form.forEach((name, value) -> fields.put(Columns.FORM_FIELDS.canonical(name), value));
    return fields;
  }

  private static void submitted(Map<String, ?> form, Map<String, Object> all) {
    fields(form)
        .forEach((name, value) -> all.merge("form/" + name, List.of(value), Knowledge::joined));
  }

  private static List<Object> joined(Object earlier, Object later) {
    List<Object> all = new ArrayList<>(list(earlier));
    all.addAll(list(later));
    return all;
  }

  private static List<Object> local(Object dates, ZoneId zone) {
    return list(dates).stream().map(date -> local(date.toString(), zone)).toList();
  }

  /** A date without an offset is local already. */
  private static Object local(String date, ZoneId zone) {
    try {
      return OffsetDateTime.parse(date).atZoneSameInstant(zone).toLocalDateTime();
    } catch (DateTimeException local) {
      return date;
    }
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }
}
