/** What an operator types: accounts, imports and exports, beside a server and without one. */
@NullMarked
package org.signalbox.command;

import org.jspecify.annotations.NullMarked;
