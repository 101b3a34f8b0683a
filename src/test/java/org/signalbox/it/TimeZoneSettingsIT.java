package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server in Oslo where callers may not choose a time zone (wire-contract 8.3). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TimeZoneSettingsIT {

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(Map.of("signalbox.base-time-zone", "no", "signalbox.time-zones", "false"));
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                     | NO",
        "US-NY                  | NO",
        "US-NY, includeTZOffset | UTC",
        "includeTZOffset        | UTC",
      })
  void theCodeIsIgnoredAndOffsetsAreUtc(String header, String effective) {
    Demo.reset();

    HttpResponse<String> answer =
        new WebApi(base).std(WebApi.SEND_EVENT, "{\"WorkflowEvent\":null}", "SO-TimeZone", header);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("SO-TimeZone")).contains(effective);
  }
}
