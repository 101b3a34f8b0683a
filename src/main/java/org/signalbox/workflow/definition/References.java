package org.signalbox.workflow.definition;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.signalbox.wire.Carrier;

/**
 * The records that the row of a flow refers to; what its steps refer to is looked at when it
 * starts.
 */
final class References {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String MISSING =
      """
      select distinct r.kind || '_id=' || r.id
      from jsonb_to_recordset(cast(?1 as jsonb)) as r(kind text, id int)
      where not case r.kind
        when 'workflow' then exists (select 1 from workflow where workflow_id = r.id)
        when 'selection' then exists (select 1 from selection where selection_id = r.id)
        when 'associate' then exists (select 1 from associate where associate_id = r.id and not deleted)
        when 'usergroup' then exists (select 1 from usergroup where usergroup_id = r.id)
        else exists (select 1 from tzlocation where tzlocation_id = r.id) end
      order by 1
      """;

  private final JsonArrayBuilder rows = JSON.createArrayBuilder();

  References(Carrier flow) {
    add("workflow", flow.number("ExitFlowId"));
    add("workflow", flow.number("ExitSuccessFlowId"));
    flow.numbers("RemoveFromFlows").forEach(id -> add("workflow", id));
    flow.numbers("BlockLists").forEach(id -> add("selection", id));
    add("associate", flow.carrier("Associate").number("AssociateId"));
    add("tzlocation", flow.carrier("TzLocation").number("TZLocationID"));
    for (Carrier visible : flow.carriers("VisibleFor")) {
      switch (visible.text("Visibility")) {
        case "Associate" -> always("associate", visible.number("VisibleId"));
        case "Group" -> always("usergroup", visible.number("VisibleId"));
        default -> {} // all refers to nobody
      }
    }
  }

  void check(EntityManager entityManager) {
    List<?> missing =
        entityManager
            .createNativeQuery(MISSING)
            .setParameter(1, rows.build().toString())
            .getResultList();
    if (!missing.isEmpty()) {
      throw InvalidFlow.referringTo(missing.stream().map(Object::toString).toList());
    }
  }

  /** Key 0 is none. */
  private void add(String kind, int id) {
    if (id != 0) {
      always(kind, id);
    }
  }

  private void always(String kind, int id) {
    rows.add(JSON.createObjectBuilder().add("kind", kind).add("id", id));
  }
}
