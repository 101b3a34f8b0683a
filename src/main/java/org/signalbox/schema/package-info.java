/** The schema: migrated at deployment, before anything else touches the database. */
@NullMarked
package org.signalbox.schema;

import org.jspecify.annotations.NullMarked;
