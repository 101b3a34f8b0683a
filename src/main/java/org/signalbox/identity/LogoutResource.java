package org.signalbox.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.signalbox.locale.Phrase;
import org.signalbox.locale.Translator;

/**
 * Ends the session of a browser, for everybody who has its cookies (wire-contract 2). The value
 * that guards each call is asked for here too, in the header or in the form of the page.
 */
@Path("logout")
@PermitAll
@ApplicationScoped
public class LogoutResource {

  @Inject LoginSettings settings;
  @Inject HeldCredentials held;
  @EJB IssuedCredentials issued;
  @Inject Translator translator;

  @POST
  @Operation(summary = "Logs a browser out.")
  @APIResponse(
      responseCode = "200",
      description = "Logged out: the cookies are gone",
      content = @Content(mediaType = MediaType.TEXT_HTML))
  public Response logout(
      @Context HttpServletRequest request,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                      schema = @Schema(type = SchemaType.OBJECT)))
          InputStream body)
      throws IOException {
    Browser browser = Browser.of(request, settings.proxies(), translator);
    browser.requireOwnForm();
    LoginForm form = LoginForm.read(body);
    String xsrf =
        Optional.ofNullable(request.getHeader("X-XSRF-TOKEN"))
            .or(() -> form.field("XSRF_TOKEN"))
            .orElseThrow(Unauthenticated::withoutCredentials);
    String id = browser.session().orElseThrow(Unauthenticated::wrongXsrfValue);
    if (held.ofSession(id, xsrf).isEmpty()) {
      throw Unauthenticated.wrongXsrfValue();
    }
    issued.revoke(id);
    return browser.answer(browser.page().form(Phrase.of("logout-done")), "", "").build();
  }
}
