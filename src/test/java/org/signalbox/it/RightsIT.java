package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.signalbox.identity.PasswordHash;

/**
 * Every operation on activities, by every role, on rows of every relation and visibility: one
 * request for each, and what it is answered follows from the role's matrix alone (domain.md 5).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RightsIT {

  private static final String PASSWORD = "secret";
  private static final String HASH = PasswordHash.of(PASSWORD);

  /**
   * A role with the letters of its right for each relation, and the users who own rows of those
   * relations. Its caller is in the groups 11 and 12, in company 70 and project 80.
   */
  private record Role(int id, int roleType, List<String> levels, List<Integer> owners) {

    private static Role employee(int id, String... levels) {
      return new Role(id, 0, List.of(levels), List.of(id, 901, 902, 903));
    }

    private static Role external(int id, String... levels) {
      return new Role(id, 1, List.of(levels), List.of(904, 905, 901));
    }

    private List<Integer> relations() {
      return roleType == 0 ? List.of(0, 1, 3, 2) : List.of(6, 7, 4);
    }

    private String login() {
      return "caller" + id;
    }
  }

  /** Own, primary group, other group, other associates; own company, same project, external. */
  private static final List<Role> ROLES =
      List.of(
          Role.employee(101, "CRUD", "CRUD", "CRUD", "CRUD"),
          Role.employee(102, "CRUD", "CRU", "R", ""),
          Role.employee(103, "R", "CR", "CRU", "CRUD"),
          Role.employee(104, "R", "R", "R", "R"),
          Role.employee(105, "", "", "", ""),
          Role.external(106, "CRU", "R", ""),
          Role.external(107, "", "CRUD", "R"));

  /** How {@code visiblefor} shows a row to the caller, or does not. */
  private enum Seen {
    BY_ALL("true, null, null"),
    BY_GROUP("false, 12, null"),
    BY_CALLER("false, null, %d"),
    BY_OTHERS("false, 13, null"),
    BY_NOBODY("");

    private final String row;

    Seen(String row) {
      this.row = row;
    }

    private boolean byCaller() {
      return this != BY_OTHERS && this != BY_NOBODY;
    }
  }

  /** What a call is answered where the row is not there for the caller, and where it is. */
  private enum Operation {
    SET_APPOINTMENT(
        "Appointment/SetActivityStatus",
        "{\"ActivityIdentifier\":[\"appointment_id=%d\"],\"ActivityStatus\":\"Completed\"}",
        "204 SO-Unknown",
        false),
    SET_SALE(
        "Appointment/SetActivityStatus",
        "{\"ActivityIdentifier\":[\"sale_id=%d\"],\"ActivityStatus\":\"Completed\"}",
        "204 SO-Unknown",
        false),
    TOGGLE_DOCUMENT(
        "Appointment/ToggleActivity",
        "{\"ActivityIdentifier\":\"document_id=%d\"}",
        "200 SO-Unknown",
        false),
    TOGGLE_APPOINTMENT(
        "Appointment/ToggleAppointmentStatus", "{\"AppointmentId\":%d}", "404", false),
    TOGGLE_AND_SET(
        "Appointment/ToggleAndSetActivities",
        "{\"ActivityIdentifiers\":[\"appointment_id=%d\"]}",
        "200 SO-Unknown",
        false),
    GET_APPOINTMENT(
        "Appointment/GetAppointmentEntity?appointmentEntityId=%d", "", "200 null", true),
    GET_SALE("Sale/GetSaleEntity?saleEntityId=%d", "", "200 null", true),
    GET_DOCUMENT("Document/GetDocumentEntity?documentEntityId=%d", "", "200 null", true),
    SAVE_APPOINTMENT(
        "Appointment/SaveAppointmentEntity",
        "{\"AppointmentId\":%d,\"Title\":\"new\"}",
        "404",
        false),
    SAVE_SALE("Sale/SaveSaleEntity", "{\"SaleId\":%d,\"Heading\":\"new\"}", "404", false),
    SAVE_DOCUMENT(
        "Document/SaveDocumentEntity", "{\"DocumentId\":%d,\"Name\":\"new\"}", "404", false);

    private final String path;
    private final String body;
    private final String absent;
    private final boolean reads;

    Operation(String path, String body, String absent, boolean reads) {
      this.path = path;
      this.body = body;
      this.absent = absent;
      this.reads = reads;
    }

    private String done() {
      return absent.startsWith("204") ? "204" : "200";
    }
  }

  private record Case(Operation operation, Role role, int relation, Seen seen) {

    private int row() {
      return rowOf(role, relation, seen);
    }

    private String expected() {
      String level = role.levels().get(relation);
      if (!seen.byCaller() || level.isEmpty()) {
        return operation.absent;
      }
      return operation.reads || level.length() >= 3 ? operation.done() : "403";
    }

    @Override
    public String toString() {
      return "%s by %s on relation %d seen %s"
          .formatted(operation, role.login(), role.relations().get(relation), seen);
    }
  }

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @Test
  void everyAnswerFollowsFromTheMatrix() {
    Demo.reset();
    Demo.run(fixture());
    WebApi api = new WebApi(base);

    List<String> wrong =
        cases()
            .map(each -> each + ": " + each.expected() + " but " + answer(api, each))
            .filter(line -> !line.matches(".*: (.*) but \\1"))
            .toList();

    assertThat(cases().count()).isGreaterThan(700);
    assertThat(wrong).isEmpty();
  }

  private static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Role role : ROLES) {
      for (int relation = 0; relation < role.levels().size(); relation++) {
        for (Seen seen : Seen.values()) {
          for (Operation operation : Operation.values()) {
            cases.add(new Case(operation, role, relation, seen));
          }
        }
      }
    }
    return cases.stream();
  }

  private static String answer(WebApi api, Case each) {
    String path = "api/v1/Agents/" + each.operation().path.formatted(each.row());
    HttpResponse<String> answer =
        api.as(each.role().login(), PASSWORD, path, each.operation().body.formatted(each.row()));
    String unknown = answer.headers().firstValue("SO-Unknown").map(any -> " SO-Unknown").orElse("");
    return answer.statusCode() + unknown + (answer.body().equals("null") ? " null" : "");
  }

  private static int rowOf(Role role, int relation, Seen seen) {
    return role.id() * 1000 + relation * 10 + List.of(Seen.values()).indexOf(seen);
  }

  private static String fixture() {
    return """
        insert into usergroup (usergroup_id, name) values (11, 'Primary'), (12, 'Shared'), (13, 'Far');
        insert into contact (contact_id, name) values (70, 'Theirs'), (71, 'Elsewhere');
        insert into person (person_id, contact_id) values (700, 70), (704, 70), (705, 71);
        insert into project (project_id, name) values (80, 'Common');
        insert into projectmember (project_id, person_id) values (80, 700), (80, 705);
        insert into associate (associate_id, name, group_idx, person_id) values
          (901, 'mate', 11, null), (902, 'shared', 13, null), (903, 'far', 13, null),
          (904, 'colleague', 13, 704), (905, 'member', 13, 705);
        insert into usergrouplink (assoc_id, usergroup_id) values (902, 12);
        """
        + ROLES.stream().map(RightsIT::callerAndRows).collect(Collectors.joining());
  }

  private static String callerAndRows(Role role) {
    StringBuilder sql = new StringBuilder();
    sql.append(
        """
        insert into role (role_id, name, roleType) values (%1$d, 'role%1$d', %2$d);
        insert into associate (associate_id, name, group_idx, person_id, password_hash) values
          (%1$d, 'caller%1$d', 11, case when %2$d = 1 then 700 end, '%3$s');
        insert into userrolelink (associate_id, role_id) values (%1$d, %1$d);
        insert into usergrouplink (assoc_id, usergroup_id) values (%1$d, 12);
        """
            .formatted(role.id(), role.roleType(), HASH));
    for (int relation = 0; relation < role.levels().size(); relation++) {
      sql.append(
          """
          insert into dataright (role_id, table_name, relationToOwner, crud) values
            (%1$d, 'appointment', %2$d, '%3$s'), (%1$d, 'sale', %2$d, '%3$s');
          """
              .formatted(role.id(), role.relations().get(relation), role.levels().get(relation)));
      for (Seen seen : Seen.values()) {
        sql.append(rows(rowOf(role, relation, seen), role.owners().get(relation)));
        if (!seen.row.isEmpty()) {
          sql.append(shown(rowOf(role, relation, seen), seen.row.formatted(role.id())));
        }
      }
    }
    return sql.toString();
  }

  /** An appointment, a sale, and a document whose appointment row has another key. */
  private static String rows(int id, int owner) {
    return """
        insert into appointment (appointment_id, associate_id, group_idx, type)
          select %1$d, associate_id, group_idx, 1 from associate where associate_id = %2$d;
        insert into appointment (appointment_id, associate_id, group_idx, type, document_id)
          select %1$d + 500000, associate_id, group_idx, 4, %1$d from associate where associate_id = %2$d;
        insert into document (document_id, appointment_id, name) values (%1$d, %1$d + 500000, 'x');
        insert into sale (sale_id, associate_id, group_idx)
          select %1$d, associate_id, group_idx from associate where associate_id = %2$d;
        """
        .formatted(id, owner);
  }

  private static String shown(int id, String row) {
    return """
        insert into visiblefor (table_name, record_id, forAll, forGroupId, forAssocId) values
          ('appointment', %1$d, %2$s), ('appointment', %1$d + 500000, %2$s), ('sale', %1$d, %2$s);
        """
        .formatted(id, row);
  }
}
