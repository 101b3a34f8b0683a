package org.signalbox.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Affiliation;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;
import org.signalbox.rights.RoleType;

class ActivityRightsTest {

  @RegisterExtension static final Crm CRM = new Crm();

  @ParameterizedTest(name = "{0} seen by {1}")
  @CsvSource({
    "'true, null, null', true",
    "'false, 1, null',   true",
    "'false, 3, null',   true",
    "'false, 2, null',   false",
    "'false, null, 1',   true",
    "'false, null, 2',   false",
  })
  void rowIsFoundOnlyWhenItIsVisibleToTheCaller(String visibleFor, boolean seen) {
    CRM.appointment(1, "");
    CRM.sale(1, "");
    CRM.run(
        "delete from visiblefor;"
            + "insert into visiblefor (table_name, record_id, forAll, forGroupId, forAssocId)"
            + " values ('appointment', 1, %1$s), ('sale', 1, %1$s)".formatted(visibleFor));

    ActivityStatusResult result =
        CRM.set(Crm.caller(1, 1, 3), ActivityStatus.Completed, "appointment_id=1", "sale_id=1");

    assertThat(result.unknown()).isEqualTo(seen ? 0 : 2);
    assertThat(result.changed()).isEqualTo(seen ? 2 : 0);
  }

  @Test
  void rowThatTheRoleMayNotReadIsUnknownAndNotRefused() {
    CRM.appointment(1, "");

    assertThat(
            CRM.set(Crm.caller(1, 1, List.of()), ActivityStatus.Completed, "appointment_id=1")
                .unknown())
        .isEqualTo(1);
  }

  @ParameterizedTest(name = "caller {0} of group {1} and {2} has relation {3}")
  @CsvSource({
    "1, 9, 8, OWN",
    "2, 1, 8, PRIMARY_GROUP",
    "2, 3, 8, PRIMARY_GROUP",
    "2, 2, 1, OTHER_GROUP",
    "2, 2, 3, OTHER_GROUP",
    "2, 2, 8, OTHER_ASSOCIATES",
  })
  void levelComesFromTheRelationToTheOwnersGroups(
      int associate, int group, int extraGroup, Relation relation) {
    CRM.appointment(1, ""); // of associate 1, made in group 1
    CRM.run("insert into usergrouplink (assoc_id, usergroup_id) values (1, 3)");

    for (Relation granted : Relation.values()) {
      Caller caller = Crm.caller(associate, group, updateOn(granted), extraGroup);
      int unknown = CRM.set(caller, ActivityStatus.Completed, "appointment_id=1").unknown();
      assertThat(unknown).isEqualTo(granted == relation ? 0 : 1);
    }
  }

  @ParameterizedTest(name = "membership from {0} to {1}: {2}")
  @CsvSource({
    "null, null, true",
    "'2026-11-21 12:00Z', null, true",
    "'2026-11-21 12:01Z', null, false",
    "null, '2026-11-21 12:01Z', true",
    "null, '2026-11-21 12:00Z', false",
  })
  void extraGroupOfTheOwnerCountsOnlyWhileItIsValid(String from, String to, boolean counts) {
    CRM.appointment(1, "");
    CRM.run(
        "insert into usergrouplink (assoc_id, usergroup_id, validFrom, validTo) values (1, 3, %s, %s)"
            .formatted(quoted(from), quoted(to)));

    Caller caller = Crm.caller(2, 3, updateOn(Relation.PRIMARY_GROUP));

    assertThat(CRM.set(caller, ActivityStatus.Completed, "appointment_id=1").unknown())
        .isEqualTo(counts ? 0 : 1);
  }

  @ParameterizedTest(name = "external user of company {0} in project {1} is {2}")
  @CsvSource({
    "7, 0, MY_COMPANY",
    "7, 8, MY_COMPANY",
    "6, 8, SAME_PROJECT",
    "0, 8, SAME_PROJECT",
    "6, 9, EXTERNAL",
    "0, 0, EXTERNAL",
  })
  void externalUserIsRelatedToTheOwnerByCompanyOrProject(
      int company, int project, Relation relation) {
    CRM.appointment(1, "");
    CRM.sale(1, "");
    CRM.run(
        """
        insert into contact (contact_id, name) values (7, 'Theirs');
        insert into person (person_id, contact_id) values (70, 7);
        update associate set person_id = 70 where associate_id = 1;
        insert into project (project_id, name) values (8, 'Common');
        insert into projectmember (project_id, person_id) values (8, 70);
        """);

    for (Relation granted : Relation.values()) {
      List<DataRights.Entry> rights = new ArrayList<>(updateOn(granted));
      rights.add(new DataRights.Entry("sale", "", granted, Level.UPDATE));
      Caller caller =
          new Caller(
              2,
              "outsider",
              2,
              Set.of(),
              RoleType.EXTERNAL,
              false,
              Set.of(),
              DataRights.of(rights),
              new Affiliation(company, project == 0 ? Set.of() : Set.of(project)));
      ActivityStatus status =
          granted == relation ? ActivityStatus.Completed : ActivityStatus.NotStarted;
      assertThat(CRM.set(caller, status, "appointment_id=1", "sale_id=1").unknown())
          .as("%s", granted)
          .isEqualTo(granted == relation ? 0 : 2);
    }
  }

  private static String quoted(String instant) {
    return instant.equals("null") ? instant : "'" + instant + "'";
  }

  @ParameterizedTest(name = "override {0}: {1}")
  @CsvSource({
    "'''appointment'', 2, 1, null, ''R''',       denied",
    "'''appointment'', 2, 1, null, ''CR''',      denied",
    "'''appointment'', 2, 1, null, ''CRU''',     done",
    "'''appointment'', 2, 1, null, ''''',        unknown",
    "'''appointment'', null, 1, null, ''R''',    denied",
    "'''appointment'', null, null, 1, ''R''',    denied",
    "'''appointment'', 2, null, 1, ''''',        unknown",
    "'''appointment'', 2, null, 2, ''''',        done",
    "'''appointment'', 2, 2, null, ''''',        done",
    "'''appointment'', 9, 1, null, ''''',        done",
    "'''sale'', null, 1, null, ''''',            done",
  })
  void overrideTakesAwayFromWhatTheRoleGrants(String override, String outcome) {
    CRM.appointment(1, "");
    CRM.appointment(2, "");
    CRM.run(
        "insert into right_override (table_name, record_id, associate_id, role_id, crud) values (%s)"
            .formatted(override));

    assertThat(outcomeOfBoth()).isEqualTo(outcome);
    assertThat(CRM.value("select sum(updatedCount) from appointment"))
        .isEqualTo(outcome.equals("done") ? "2" : "0");
  }

  private static String outcomeOfBoth() {
    try {
      return CRM.set(ActivityStatus.Completed, "appointment_id=1", "appointment_id=2").unknown()
              == 0
          ? "done"
          : "unknown";
    } catch (AccessDenied denied) {
      return "denied";
    }
  }

  @Test
  void strictestOfSeveralOverridesCounts() {
    CRM.appointment(1, "");
    CRM.run(
        "insert into right_override (table_name, record_id, associate_id, role_id, crud) values"
            + " ('appointment', 1, 1, null, 'CRUD'), ('appointment', null, null, 1, 'R')");

    assertThatThrownBy(() -> CRM.set(ActivityStatus.Completed, "appointment_id=1"))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void documentTakesItsRightsFromItsAppointment() {
    CRM.document(55, 8);
    CRM.run(
        "insert into right_override (table_name, record_id, associate_id, crud)"
            + " values ('appointment', 8, 1, 'R')");

    assertThatThrownBy(() -> CRM.set(ActivityStatus.Completed, "document_id=55"))
        .isInstanceOfSatisfying(
            AccessDenied.class,
            denied -> {
              assertThat(denied.errorType()).isEqualTo("SoSentryException");
              assertThat(denied.text()).contains("Update", "appointment 8", "override");
            });
  }

  @ParameterizedTest(name = "{0}.{1}")
  @CsvSource({"appointment, status", "appointment, done", "sale, done"})
  void lockedCompletionFieldRefusesTheBatch(String table, String field) {
    CRM.appointment(1, "");
    CRM.sale(1, "");
    List<DataRights.Entry> rights = Crm.everything();
    rights.add(new DataRights.Entry(table, field, Relation.OWN, Level.READ));

    assertThatThrownBy(
            () ->
                CRM.set(
                    Crm.caller(1, 1, rights),
                    ActivityStatus.Completed,
                    "appointment_id=1",
                    "sale_id=1"))
        .isInstanceOfSatisfying(
            AccessDenied.class, denied -> assertThat(denied.code()).isEqualTo("no-field-right"));
    CRM.assertNothingWritten();
  }

  @Test
  void missingRightIsToldBeforeASpecialStateAndAfterAnUnknownId() {
    CRM.appointment(1, "status = 5, type = 6");
    CRM.run(
        "insert into right_override (table_name, associate_id, crud) values ('appointment', 1, 'R')");

    assertThatThrownBy(() -> CRM.set(ActivityStatus.Completed, "appointment_id=1"))
        .isInstanceOf(AccessDenied.class);
    assertThat(CRM.set(ActivityStatus.Completed, "appointment_id=1", "x").unknown()).isEqualTo(1);
  }

  @Test
  void systemUserSetsRowsThatNobodySees() {
    CRM.appointment(1, "");
    CRM.run("delete from visiblefor");
    Caller system =
        new Caller(
            2, "system", 2, Set.of(), RoleType.EMPLOYEE, true, Set.of(), DataRights.of(List.of()));

    assertThat(CRM.set(system, ActivityStatus.Completed, "appointment_id=1").changed())
        .isEqualTo(1);
  }

  @Test
  void linkedSaleNeedsNoRightForItsDueDate() {
    CRM.sale(18, "");
    CRM.appointment(1, "sale_id = 18");
    CRM.run("delete from visiblefor where table_name = 'sale'");

    assertThat(CRM.set(ActivityStatus.Started, "appointment_id=1").changed()).isEqualTo(1);

    assertThat(CRM.value("select nddAppointment_id from sale")).isEqualTo("1");
  }

  private static List<DataRights.Entry> updateOn(Relation relation) {
    return List.of(new DataRights.Entry("appointment", "", relation, Level.UPDATE));
  }
}
