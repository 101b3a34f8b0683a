package org.signalbox.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
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
import org.signalbox.rights.Caller;
import org.signalbox.wire.Failure;

/**
 * The login page (wire-contract 2). A login always opens a new session under a new id, and ends the
 * one that the browser came with: an id that somebody else has planted is worth nothing.
 */
@Path("login")
@PermitAll
@ApplicationScoped
public class LoginResource {

  @Inject LoginSettings settings;
  @Inject PasswordLogin passwords;
  @Inject HeldCredentials held;
  @EJB IssuedCredentials issued;
  @Inject Translator translator;

  /** The form, or the page of the session that is open. */
  @GET
  @Operation(summary = "Shows the login page, or who is logged in.")
  @APIResponse(
      responseCode = "200",
      description = "The form, or that somebody is logged in",
      content = @Content(mediaType = MediaType.TEXT_HTML))
  public Response page(@Context HttpServletRequest request) {
    Browser browser = Browser.of(request, settings.proxies(), translator);
    Optional<Caller> caller =
        browser.session().flatMap(id -> browser.xsrf().flatMap(xsrf -> held.ofSession(id, xsrf)));
    return caller
        .map(
            known ->
                browser.answer(
                    200, browser.page().open(known.name(), browser.xsrf().orElseThrow())))
        .orElseGet(() -> browser.answer(200, browser.page().form(Phrase.of("login-ask"))))
        .build();
  }

  @POST
  @Operation(summary = "Logs a browser in by name and password.")
  @APIResponse(
      responseCode = "200",
      description = "Logged in: the cookies are set",
      content = @Content(mediaType = MediaType.TEXT_HTML))
  public Response login(
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
    try {
      return logged(browser, caller(form, CallerAddress.of(request, settings.proxies())));
    } catch (Unauthenticated | TooManyLogins refused) {
      return refusal(browser, refused);
    }
  }

  private Caller caller(LoginForm form, String address) {
    return form.field("UserName")
        .flatMap(name -> BasicCredentials.of(name, form.field("Password").orElse("")))
        .filter(sent -> settings.passwords())
        .flatMap(sent -> passwords.caller(sent, address))
        .orElseThrow(Unauthenticated::wrongCredentials);
  }

  private Response logged(Browser browser, Caller caller) {
    browser.session().ifPresent(issued::revoke);
    BrowserSession session = issued.session(caller);
    return browser
        .answer(browser.page().open(caller.name(), session.xsrf()), session.id(), session.xsrf())
        .build();
  }

  private static Response refusal(Browser browser, Failure refused) {
    Response.ResponseBuilder answer =
        browser.answer(refused.kind().status(), browser.page().form(refused.phrase()));
    refused.headers().forEach(answer::header);
    return answer.build();
  }
}
