package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthenticationIT {

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @BeforeEach
  void reset() {
    Demo.reset();
  }

  @Test
  void aCallWithoutCredentialsIsRefusedWithTheVendorsText() {
    WebApi api = new WebApi(base);
    HttpResponse<String> answer =
        api.send(api.bare(WebApi.SET_STATUS).POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"Message\":\"X-XSRF-TOKEN HTTP header missing");
  }
}
