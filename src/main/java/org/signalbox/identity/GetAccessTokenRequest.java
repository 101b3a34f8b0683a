package org.signalbox.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of the call (wire-contract 1.3). Neither member has an effect: there are no app tokens
 * onsite, and no customer service sessions.
 */
record GetAccessTokenRequest(
    @Schema(description = "The application's secret; has no effect onsite", nullable = true)
        @Nullable String appToken,
    @Schema(description = "Has no effect: there are no customer service sessions")
        boolean includeCsSession) {}
