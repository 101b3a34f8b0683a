package org.signalbox.workflow.definition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.signalbox.call.CurrentCall;
import org.signalbox.identity.CurrentCaller;
import org.signalbox.wire.Carrier;
import org.signalbox.wire.NoObject;
import org.signalbox.wire.Sent;

/** What the calls of all kinds of parts have in common. */
@RequestScoped
public class PartCalls {

  /** What is asked, for the key of a repeat. */
  private record Asked(String what) {}

  @Inject FlowParts parts;
  @Inject CurrentCall call;
  @Inject CurrentCaller caller;

  /** The one whose key stands in the address. */
  Object get(Part part, UriInfo address) {
    return get(part, QueryKey.of(address, part.key()));
  }

  Object get(Part part, int key) {
    Optional<Carrier> found = parts.get(caller.get(), part, key);
    return found.isPresent() ? found.get() : new NoObject(part.base());
  }

  Carrier save(Part part, Sent sent) {
    Carrier asked = sent.as(part.shape());
    return call.result(parts.save(call.of(new Asked(asked.toString())), part, asked));
  }

  void delete(Part part, UriInfo address) {
    int key = QueryKey.of(address, part.key());
    call.result(parts.delete(call.of(new Asked(part.key() + "=" + key)), part, key));
  }
}
