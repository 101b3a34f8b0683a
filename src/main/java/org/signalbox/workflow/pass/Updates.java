package org.signalbox.workflow.pass;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fields of the person and the person's company (domain.md 6.2: UpdateParticipant). Fields that we
 * do not hold, and values that do not fit, are left out.
 */
final class Updates {

  private enum Kind {
    TEXT,
    NUMBER,
    FLAG
  }

  private static final Map<String, Kind> PERSON =
      Map.of(
          "firstname", Kind.TEXT,
          "lastname", Kind.TEXT,
          "title", Kind.TEXT,
          "email", Kind.TEXT,
          "mobile", Kind.TEXT,
          "countryid", Kind.NUMBER,
          "retired", Kind.FLAG,
          "consentemarketing", Kind.FLAG);

  private static final Map<String, Kind> COMPANY =
      Map.of(
          "name", Kind.TEXT,
          "department", Kind.TEXT,
          "orgnr", Kind.TEXT,
          "associateid", Kind.NUMBER,
          "supportassocid", Kind.NUMBER,
          "businessidx", Kind.NUMBER,
          "categoryidx", Kind.NUMBER,
          "countryid", Kind.NUMBER);

  private static final String UPDATE_PERSON =
      """
      update person p
      set firstname = left(coalesce(c.f ->> 'firstname', p.firstname), 99),
        lastname = left(coalesce(c.f ->> 'lastname', p.lastname), 99),
        title = left(coalesce(c.f ->> 'title', p.title), 219),
        email = left(coalesce(c.f ->> 'email', p.email), 254),
        mobile = left(coalesce(c.f ->> 'mobile', p.mobile), 254),
        country_id = coalesce(cast(c.f ->> 'countryid' as int), p.country_id),
        retired = coalesce(cast(c.f ->> 'retired' as boolean), p.retired),
        consent_emarketing =
          coalesce(cast(c.f ->> 'consentemarketing' as boolean), p.consent_emarketing),
        modified_by_workflow_id = c.workflow, modified_by_workflow_when = cast(?2 as timestamptz),
        updated = cast(?2 as timestamptz), updated_associate_id = ?3, updatedCount = p.updatedCount + 1
      from jsonb_to_recordset(cast(?1 as jsonb)) as c(person int, workflow int, f jsonb)
      where p.person_id = c.person
      """;

  /** Of several people of one company the one whose run is youngest has the last word. */
  private static final String UPDATE_COMPANY =
      """
      update contact k
      set name = left(coalesce(nullif(c.f ->> 'name', ''), k.name), 219),
        department = left(coalesce(c.f ->> 'department', k.department), 219),
        orgNr = left(coalesce(c.f ->> 'orgnr', k.orgNr), 49),
        associate_id = coalesce((select a.associate_id from associate a
          where a.associate_id = cast(c.f ->> 'associateid' as int)), k.associate_id),
        supportAssocId = coalesce((select a.associate_id from associate a
          where a.associate_id = cast(c.f ->> 'supportassocid' as int)), k.supportAssocId),
        business_idx = coalesce(cast(c.f ->> 'businessidx' as int), k.business_idx),
        category_idx = coalesce(cast(c.f ->> 'categoryidx' as int), k.category_idx),
        country_id = coalesce(cast(c.f ->> 'countryid' as int), k.country_id),
        updated = cast(?2 as timestamptz), updated_associate_id = ?3, updatedCount = k.updatedCount + 1
      from (
        select distinct on (contact) contact, f
        from jsonb_to_recordset(cast(?1 as jsonb)) as r(run int, contact int, f jsonb)
        order by contact, run desc) c
      where k.contact_id = c.contact
      """;

  private Updates() {}

  static void write(Writer writer, List<Task> tasks) {
    writer.write(
        UPDATE_PERSON, tasks.stream().map(task -> row(task, "fieldValuesPerson", PERSON)).toList());
    writer.write(
        UPDATE_COMPANY,
        tasks.stream()
            .filter(Updates::updatesCompany)
            .map(task -> row(task, "fieldValuesCompany", COMPANY))
            .toList());
  }

  static boolean updatesCompany(Task task) {
    return task.contactId().isPresent() && !fields(task, "fieldValuesCompany", COMPANY).isEmpty();
  }

  private static Row row(Task task, String setting, Map<String, Kind> known) {
    return task.row().with("f", fields(task, setting, known));
  }

  private static Map<String, Object> fields(Task task, String setting, Map<String, Kind> known) {
    Map<String, Object> fields = new HashMap<>();
    given(task, setting)
        .forEach(
            (name, value) -> {
              String column = canonical(name);
              if (fits(known.get(column), value)) {
                fields.put(column, value.toString());
              }
            });
    return fields;
  }

  /** A list of names and values, or an object. */
  private static Map<String, Object> given(Task task, String setting) {
    Map<String, Object> given = new TreeMap<>();
    for (Object item : task.settings().list(setting)) {
      if (item instanceof Map<?, ?> pair && pair.get("Name") != null) {
        given.put(pair.get("Name").toString(), pair.containsKey("Value") ? pair.get("Value") : "");
      }
    }
    task.settings().members(setting).forEach((name, value) -> given.put(name.toString(), value));
    return given;
  }

  private static String canonical(String name) {
    String path = name.strip().toLowerCase(Locale.ROOT).replace('.', '/').replace("_", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean fits(@Nullable Kind kind, Object value) {
    if (kind == null) {
      return false;
    }
    return switch (kind) {
      case TEXT ->
          value instanceof String || value instanceof Integer || value instanceof BigDecimal;
      case NUMBER -> value.toString().matches("[0-9]{1,9}");
      case FLAG -> value.toString().matches("(?i)true|false|0|1");
    };
  }
}
