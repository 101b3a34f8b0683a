/**
 * The description of the interface as OpenAPI 3.1, and the page that shows it. The build makes the
 * description from the resources; the server hands it out.
 */
@NullMarked
package org.signalbox.wire.openapi;

import org.jspecify.annotations.NullMarked;
