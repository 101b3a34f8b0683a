package org.signalbox.wire;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.locale.Phrase;

/** An object of one of several shapes, which one of its members tells apart. */
final class OneOf extends Kind {

  private final String member;
  private final Shape plain;
  private final List<Shape> special;

  OneOf(String member, Shape plain, List<Shape> special) {
    super(Type.OBJECT, null);
    this.member = member;
    this.plain = plain;
    this.special = List.copyOf(special);
  }

  @Override
  Object bind(String field, Node node) {
    Node.Members members =
        node.members().orElseThrow(() -> new InvalidRequest(field, Phrase.of("value-not-object")));
    Carrier asPlain = plain.bind(field, members);
    String own = plain.family() + asPlain.text(member);
    return special.stream()
        .filter(shape -> shape.name().equals(own))
        .findFirst()
        .map(shape -> shape.bind(field, members))
        .orElse(asPlain);
  }

  @Override
  public List<Shape> shapes() {
    List<Shape> all = new ArrayList<>(List.of(plain));
    all.addAll(special);
    return all;
  }
}
