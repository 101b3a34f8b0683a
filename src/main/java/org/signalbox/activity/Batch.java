package org.signalbox.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The identifiers of one call, parsed; the order of the request is kept. */
final class Batch {

  private static final int SHOWN_LENGTH = 64;

  /** One identifier as it was sent. */
  record Item(String text, Optional<ActivityIdentifier> identifier) {

    private static Item of(@Nullable String text) {
      String shown = Objects.requireNonNullElse(text, "");
      return new Item(
          shown.length() > SHOWN_LENGTH ? shown.substring(0, SHOWN_LENGTH) + "…" : shown,
          ActivityIdentifier.parse(text));
    }
  }

  private final List<Item> items;
  private final Map<ActivityIdentifier.Key, Set<Integer>> ids =
      new EnumMap<>(ActivityIdentifier.Key.class);

  private Batch(List<Item> items) {
    this.items = List.copyOf(items);
    items.forEach(
        item ->
            item.identifier()
                .ifPresent(
                    identifier ->
                        ids.computeIfAbsent(identifier.key(), key -> new TreeSet<>())
                            .add(identifier.id())));
  }

  static Batch of(List<@Nullable String> texts) {
    List<Item> items = new ArrayList<>(texts.size());
    texts.forEach(text -> items.add(Item.of(text)));
    return new Batch(items);
  }

  /** Strict handling: refuses the call when one of its texts is no identifier. */
  void refuseMalformed() {
    List<String> malformed =
        items.stream().filter(item -> item.identifier().isEmpty()).map(Item::text).toList();
    if (!malformed.isEmpty()) {
      throw new MalformedIdentifier(malformed);
    }
  }

  /** Finds the row of each identifier. */
  Resolution resolve(LockedRows rows) {
    return new Resolution(
        items.stream()
            .map(item -> new Resolution.Entry(item, item.identifier().flatMap(rows::find)))
            .toList());
  }

  Collection<Integer> appointmentIds() {
    Set<Integer> both = new TreeSet<>(idsOf(ActivityIdentifier.Key.APPOINTMENT_ID));
    both.addAll(idsOf(ActivityIdentifier.Key.TODO_ID));
    return both;
  }

  Collection<Integer> documentIds() {
    return idsOf(ActivityIdentifier.Key.DOCUMENT_ID);
  }

  Collection<Integer> saleIds() {
    return idsOf(ActivityIdentifier.Key.SALE_ID);
  }

  private Set<Integer> idsOf(ActivityIdentifier.Key key) {
    return ids.getOrDefault(key, Set.of());
  }
}
