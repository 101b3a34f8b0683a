/**
 * Tests in a real container over a real database: the WAR that Maven built, deployed by Arquillian
 * on Payara and, in a second run of the same classes, on WildFly.
 */
@NullMarked
package org.signalbox.it;

import org.jspecify.annotations.NullMarked;
