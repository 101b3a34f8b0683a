package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables in and out over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExchangeIT {

  private static final String IMPORT = "api/v1/Signalbox/Import/";
  private static final String EXPORT = "api/v1/Signalbox/Export/";
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int LIMIT = 8_000_000;

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.with(Map.of("signalbox.max-import-bytes", String.valueOf(LIMIT)));
  }

  @BeforeEach
  void startFromTheFixture() {
    Demo.reset();
  }

  @Test
  void rowsAreImportedAndCounted() {
    HttpResponse<String> answer =
        load("Contact", "contact_id,name,kananame\r\n1,Fjordlys,x\r\n2,Nordlys,y\r\n");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"Table\":\"contact\",\"Rows\":2,\"Added\":1,\"Changed\":1,\"Unchanged\":0,"
                + "\"IgnoredColumns\":[\"kananame\"]}");
    assertThat(Demo.rows("select contact_id, name from contact order by 1"))
        .containsExactly("1 Fjordlys", "2 Nordlys");
  }

  @Test
  void answerIsXmlForThoseWhoAskForIt() {
    HttpResponse<String> answer =
        load("contact", "contact_id,name,x\r\n2,Nordlys,y\r\n", "Accept", "application/xml");

    assertThat(answer.body())
        .contains("<Import", "<Added>1</Added>", "<IgnoredColumns><string>x</string>");
  }

  @Test
  void badRowsAreToldWithTheirLinesAndNothingIsImported() {
    HttpResponse<String> answer =
        load(
            "contact",
            "contact_id,name,associate_id\r\n2,a,1\r\n3,b,99\r\n4,c,x\r\n",
            "Accept-Language",
            "nb");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "\"Code\":\"import-refused\"",
            "\"Subject\":\"contact:4:associate_id\"",
            "Dette er ikke et heltall på høyst 2147483647.");
    assertThat(load("contact", "contact_id,name,associate_id\r\n3,b,99\r\n").body())
        .contains("\"Code\":\"import-no-record\"", "\"Subject\":\"contact:2\"");
    assertThat(Demo.rows("select count(*) from contact")).containsExactly("1");
  }

  @Test
  void dryRunOnlyChecks() {
    HttpResponse<String> answer =
        load("contact", "contact_id,name\r\n2,a\r\n", "SO-Dry-Run", "true");

    assertThat(answer.body()).contains("\"Added\":1");
    assertThat(answer.headers().firstValue("SO-Dry-Run")).contains("true");
    assertThat(Demo.rows("select count(*) from contact")).containsExactly("1");
  }

  @Test
  void filesMayBeLongerThanOtherBodiesButNotWithoutEnd() {
    String csv =
        IntStream.range(0, 200_000)
            .mapToObj(i -> (i + 1000) + ",Fjordlys Energi AS")
            .collect(Collectors.joining("\n", "contact_id,name\n", "\n"));

    assertThat(csv.length()).isBetween(4 * 1024 * 1024, LIMIT);
    assertThat(load("contact", csv).body()).contains("\"Added\":200000");
    assertThat(load("contact", csv + csv).statusCode()).isEqualTo(413);
    assertThat(Demo.rows("select count(*) from contact")).containsExactly("200001");
  }

  @Test
  void compressedFilesAreRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("contact_id,name\r\n2,a\r\n".getBytes(StandardCharsets.UTF_8));
    }
    WebApi api = new WebApi(base);

    assertThat(
            api.send(
                    request(IMPORT + "contact", "tje0", "Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(packed.toByteArray())))
                .body())
        .contains("\"Added\":1");
    assertThat(load("contact", "contact_id,name\r\n", "Content-Encoding", "gzip").statusCode())
        .isEqualTo(400);
  }

  @Test
  void tablesThatNeedEachOtherComeInOneCall() {
    byte[] set =
        zip(
            "person.csv", "person_id,lastname,contact_id\r\n77,Moe,88\r\n",
            "export/CONTACT.csv", "contact_id,name\r\n88,Nordlys\r\n",
            "readme.txt", "hello");

    assertThat(load("person", "person_id,lastname,contact_id\r\n77,Moe,88\r\n").statusCode())
        .isEqualTo(400);
    assertThat(load(set).body())
        .isEqualTo(
            "[{\"Table\":\"contact\",\"Rows\":1,\"Added\":1,\"Changed\":0,\"Unchanged\":0,"
                + "\"IgnoredColumns\":[]},"
                + "{\"Table\":\"person\",\"Rows\":1,\"Added\":1,\"Changed\":0,\"Unchanged\":0,"
                + "\"IgnoredColumns\":[]}]");
    assertThat(Demo.rows("select lastname, contact_id from person where person_id = 77"))
        .containsExactly("Moe 88");
  }

  @Test
  void aBrokenSetIsRefusedWhole() {
    byte[] set =
        zip(
            "contact.csv", "contact_id,name\r\n88,Nordlys\r\n",
            "person.csv", "person_id,contact_id\r\n77,99\r\n");

    assertThat(load(set).body())
        .contains("\"Subject\":\"person:2\"", "\"Code\":\"import-no-record\"");
    assertThat(load(Arrays.copyOf(set, set.length / 2)).body()).contains("\"import-not-zip\"");
    assertThat(load(zip("readme.txt", "hello")).body()).contains("\"import-no-table-file\"");
    assertThat(load(zip("person.csv", " ".repeat(LIMIT + 1))).statusCode()).isEqualTo(413);
    assertThat(Demo.rows("select count(*) from contact")).containsExactly("1");
    assertThat(
            new WebApi(base)
                .send(
                    request("api/v1/Signalbox/Import", "ro", "Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(set)))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsExportedCanBeImported() {
    HttpResponse<String> exported = new WebApi(base).send(request(EXPORT + "PERSON", "tje0").GET());

    assertThat(exported.statusCode()).isEqualTo(200);
    assertThat(WebApi.contentType(exported)).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(exported.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"person.csv\"");
    assertThat(exported.body()).contains("\n2,1,Torbjørn,Moe,");
    assertThat(load("person", exported.body()).body())
        .contains("\"Rows\":2,\"Added\":0,\"Changed\":0,\"Unchanged\":2");
    assertThat(new WebApi(base).send(request(EXPORT + "associate", "tje0").GET()).body())
        .contains("tje0")
        .doesNotContain("argon2", "password");
  }

  @Test
  void everythingIsExportedAsASetThatCanBeImported() {
    HttpResponse<byte[]> exported =
        new WebApi(base)
            .send(request("api/v1/Signalbox/Export", "tje0").GET(), BodyHandlers.ofByteArray());

    assertThat(exported.headers().firstValue("Content-Type")).contains("application/zip");
    HttpResponse<String> answer = load(exported.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"Table\":\"workflow\",\"Rows\":", "\"Table\":\"appointment\"")
        .doesNotContainPattern("\"(Added|Changed)\":[1-9]");
  }

  @Test
  void onlyWhoMayImportsAndExports() {
    WebApi api = new WebApi(base);

    assertThat(
            api.send(request(IMPORT + "contact", "ro").POST(BodyPublishers.ofString("contact_id")))
                .statusCode())
        .isEqualTo(403);
    assertThat(api.send(request(EXPORT + "contact", "ro").GET()).statusCode()).isEqualTo(403);
    assertThat(api.send(request("api/v1/Signalbox/Export", "ro").GET()).statusCode())
        .isEqualTo(403);
    assertThat(api.send(api.bare(EXPORT + "contact").GET()).statusCode()).isEqualTo(401);
    assertThat(api.send(request(EXPORT + "outbox", "tje0").GET()).statusCode()).isEqualTo(404);
    assertThat(load("issued_credential", "secret_hash").statusCode()).isEqualTo(404);
    assertThat(load("contact", "{}", "Content-Type", "application/json").statusCode())
        .isEqualTo(415);
  }

  private HttpResponse<String> load(byte[] zip) {
    return new WebApi(base)
        .send(
            request("api/v1/Signalbox/Import", "tje0", "Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip)));
  }

  /** Names and contents in turn. */
  private static byte[] zip(String... files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return packed.toByteArray();
  }

  private HttpResponse<String> load(String table, String csv, String... moreHeaders) {
    return new WebApi(base)
        .send(request(IMPORT + table, "tje0", moreHeaders).POST(BodyPublishers.ofString(csv)));
  }

  /** A call of an account of the fixture, whose password is its name. */
  private HttpRequest.Builder request(String path, String login, String... moreHeaders) {
    String password = login.equals("tje0") ? "Tje0" : login;
    HttpRequest.Builder request =
        new WebApi(base)
            .bare(path, "Authorization", WebApi.basic(login, password), "Content-Type", CSV);
    for (int i = 0; i < moreHeaders.length; i += 2) {
      request.setHeader(moreHeaders[i], moreHeaders[i + 1]);
    }
    return request;
  }
}
