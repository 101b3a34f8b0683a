package org.signalbox.activity.entity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.signalbox.call.Answer;
import org.signalbox.call.Call;
import org.signalbox.call.Repeats;
import org.signalbox.locale.DateText;

/** Sales as the vendor's client gets and saves them, one transaction each. */
@Stateless
public class SaleEntities {

  private static final List<String> COLUMNS =
      List.of(
          "associate_id",
          "contact_id",
          "person_id",
          "project_id",
          "heading",
          "description",
          "saledate",
          "amount",
          "status",
          "done",
          "saletype_id",
          "currency_idx",
          "rank_idx",
          "source_idx");

  private static final JsonObject DEFAULTS =
      JsonProvider.provider()
          .createObjectBuilder()
          .add("status", SaleStatus.Open.number())
          .add("done", 1)
          .add("heading", "")
          .add("description", "")
          .build();

  private static final EntityTable TABLE =
      new EntityTable(
          "SaleEntity",
          "sale",
          EntitySql.SALE,
          SaveSql.updateOfSale(COLUMNS),
          SaveSql.insert("sale", COLUMNS, "sale.created"),
          false,
          DEFAULTS);

  @PersistenceContext EntityManager entityManager;
  private final InstantSource clock;
  private final Repeats repeats;

  /** For the proxies of the container, which never call it. */
  public SaleEntities() {
    this(InstantSource.system(), new Repeats());
  }

  @Inject
  SaleEntities(InstantSource clock, Repeats repeats) {
    this.clock = clock;
    this.repeats = repeats;
  }

  /** The one with that key, if there is one that the caller may select. */
  public Optional<Entity> get(Call call, int id) {
    return calls(call).get(id);
  }

  /** One of the caller's own, still to be saved, of today. */
  public Entity createDefault(Call call) {
    return calls(call).createDefault(defaults());
  }

  private JsonObject defaults() {
    return JsonProvider.provider()
        .createObjectBuilder()
        .add("saledate", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
        .build();
  }

  /**
   * Saves a new one, or what is sent of one that exists.
   *
   * @param call whose caller needs Create or Update on the row and on every column that changes
   * @param dates how the caller is told dates
   */
  public Answer<Entity> save(Call call, SaveSaleEntityRequest request, DateText dates) {
    return calls(call).save(request, dates, repeats);
  }

  private EntityCalls calls(Call call) {
    return new EntityCalls(TABLE, entityManager, call, clock);
  }
}
