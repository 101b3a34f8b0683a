package org.signalbox.identity;

import org.jspecify.annotations.Nullable;

/**
 * The body of the call (wire-contract 1.3). Neither member has an effect: there are no app tokens
 * onsite, and no customer service sessions.
 */
record GetAccessTokenRequest(@Nullable String appToken, boolean includeCsSession) {}
