package org.signalbox.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.rights.Access;
import org.signalbox.rights.Affiliation;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.DataRights.Entry;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;
import org.signalbox.rights.RoleType;
import org.signalbox.workflow.FlowDatabase;

class FlowRightsTest {

  @RegisterExtension static final FlowDatabase DATABASE = new FlowDatabase();

  private static final List<Integer> FLOWS = List.of(5, 6, 7);

  private static Caller external(int company, Integer... projects) {
    return new Caller(
        1,
        "outsider",
        1,
        Set.of(),
        RoleType.EXTERNAL,
        false,
        Set.of(),
        DataRights.of(
            List.of(
                new Entry("workflow", "", Relation.MY_COMPANY, Level.UPDATE),
                new Entry("workflow", "", Relation.SAME_PROJECT, Level.CREATE),
                new Entry("workflow", "", Relation.EXTERNAL, Level.READ))),
        new Affiliation(company, Set.of(projects)));
  }

  private static Map<Integer, Level> levels(Caller caller) {
    return DATABASE.inTransaction(
        entityManager -> {
          Map<Integer, Level> levels = new TreeMap<>();
          new FlowRights(entityManager, caller)
              .of(FLOWS, FlowDatabase.NOW)
              .forEach((flow, access) -> levels.put(flow, access.level()));
          return levels;
        });
  }

  /**
   * Of somebody of company 1 and project 2, of somebody of company 2 and project 1, of nobody's.
   */
  private static void flows() {
    DATABASE.flow(5, "");
    DATABASE.flow(6, "associate_id = 2");
    DATABASE.run(
        """
        insert into associate (associate_id, name, group_idx) values (3, 'c', 1);
        insert into contact (contact_id, name) values (2, 'Elsewhere');
        update person set contact_id = 2 where person_id = 9;
        update associate set person_id = 1 where associate_id = 1;
        update associate set person_id = 9 where associate_id = 2;
        insert into projectmember (project_id, person_id) values (2, 1), (1, 9);
        """);
    DATABASE.flow(7, "associate_id = 3");
  }

  @Test
  void outsiderIsOfTheCompanyOrTheProjectOfTheOwner() {
    flows();

    assertThat(levels(external(1, 1)))
        .isEqualTo(Map.of(5, Level.UPDATE, 6, Level.CREATE, 7, Level.READ));
    assertThat(levels(external(2, 2)))
        .isEqualTo(Map.of(5, Level.CREATE, 6, Level.UPDATE, 7, Level.READ));
    assertThat(levels(external(0))).isEqualTo(Map.of(5, Level.READ, 6, Level.READ, 7, Level.READ));
  }

  @Test
  void oneStatementReadsTheRightsOnAnyNumberOfFlows() {
    flows();

    List<String> statements =
        DATABASE.statementsOf(
            entityManager -> {
              Map<Integer, Access> all =
                  new FlowRights(entityManager, external(1, 1)).of(FLOWS, FlowDatabase.NOW);
              return all.size();
            });

    assertThat(statements).hasSize(1);
  }
}
