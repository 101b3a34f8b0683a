package org.signalbox.workflow.definition;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.signalbox.wire.openapi.ShapeSchemas;

/** Describes the carriers of flows. Only the build calls it, before it looks at the resources. */
public final class CarrierSchemas implements OASModelReader {

  @Override
  public OpenAPI buildModel() {
    Components components = OASFactory.createComponents();
    ShapeSchemas.of(List.of(FlowShapes.EMAIL_FLOW, FlowShapes.ADD_AFTER, StepShapes.BRANCH))
        .forEach(components::addSchema);
    return OASFactory.createOpenAPI().components(components);
  }
}
