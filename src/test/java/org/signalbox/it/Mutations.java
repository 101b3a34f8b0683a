package org.signalbox.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Spoils requests by chance, the same way for the same seed. */
final class Mutations {

  /** Nothing that comes back may hold this as it is where a browser would read it as HTML. */
  static final String MARKER = "<fz\"'&>";

  /** A header of this name in an answer was put there by a caller. */
  static final String INJECTED = "X-Injected";

  private static final String SS = "/api/v1/Agents/Workflow/SetStatusOnWorkflow";
  private static final String SE = "/api/v1/Agents/Workflow/SendEvent";
  private static final String AS = "/api/v1/Agents/Appointment/SetActivityStatus";
  private static final String AU = "Authorization: Basic dGplMDpUamUw";

  private static final List<String> NAMES =
      List.of(
          "Accept",
          "Accept-Charset",
          "Accept-Encoding",
          "Accept-Language",
          "Authorization",
          "Content-Encoding",
          "Content-Type",
          "Cookie",
          "Expect",
          "Idempotency-Key",
          "Origin",
          "Prefer",
          "SO-AppToken",
          "SO-Culture",
          "SO-Dry-Run",
          "SO-Language",
          "SO-TimeZone",
          "SO_UNIQUE_ID",
          "X-Forwarded-For",
          "X-XSRF-TOKEN");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          ";;;",
          ",",
          "*",
          "-",
          "x",
          "true",
          "q=;q=;q",
          "text/html;q=2",
          "a/b/c",
          "application/",
          "/json",
          "application/json; charset=\"",
          "application/xml; charset=utf-7",
          "application/json; charset=no-such",
          "text/xml; charset=utf-16",
          "gzip",
          "gzip, gzip",
          "deflate",
          "br;q=nan",
          "application/*;q=1e9",
          "Basic",
          "Basic %%%",
          "Basic ====",
          "Bearer",
          "Bearer a.b.c",
          "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0amUwIn0.",
          "SOTicket 7T:",
          "Negotiate AAAA",
          "handling=strict",
          "return=representation",
          "handling=\"strict",
          "en-us; en-gb",
          "xx-XX-xx-XX",
          "NO,includeTZOffset",
          "999999999999",
          "../../etc/passwd",
          "100-continue",
          "XSRF-TOKEN=a; ASP.NET_SessionId=b",
          "=;=;=",
          "${jndi:ldap://127.0.0.1/a}",
          "%00",
          "\u00e5\u00f8\u00ff",
          "\u0001\u0002",
          "1 or 1=1",
          MARKER);

  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "{",
          "}",
          "\"",
          "0",
          "{}{}",
          "{\"EmailFlowId\":1e400}",
          "{\"EmailFlowId\":-0}",
          "{\"EmailFlowId\":00}",
          "{\"EmailFlowId\":" + "9".repeat(5000) + "}",
          "{\"EmailFlowId\":564,\"EMAILFLOWID\":{},\"Status\":\"None\",\"status\":[]}",
          "{\"ActivityIdentifier\":[null,1,true,{},[]],\"ActivityStatus\":3}",
          "{\"ActivityIdentifier\":[\"appointment_id=99999999999999999999\"],\"ActivityStatus\":3}",
          "{\"WorkflowEvent\":{\"EventType\":1003,\"Attributes\":\"{\\\"person_id\\\":1e99}\"}}",
          "{\"WorkflowEvent\":{\"EventType\":1003,\"Attributes\":\"project_id=1;person_id=\\u0000\"}}",
          "{\"WorkflowEvent\":{\"EventType\":\"" + MARKER + "\"}}",
          "{\"Status\":\"\\ud800\"}",
          "[".repeat(5000),
          "{\"a\":".repeat(5000),
          "<a>".repeat(5000),
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><Status>&x;</Status></a>",
          "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
              + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>",
          "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>",
          "<a b=\"" + MARKER + "\"/>",
          "<a xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/>",
          "<a>]]></a>",
          "<a><![CDATA[" + MARKER + "]]></a>",
          "a[[[[]]]]=1&a[=2&]=3&=4&a.b.c.d=5&a[b]=6&a=7",
          "ActivityIdentifier[99999999999]=1&ActivityIdentifier[-1]=2",
          "a%=1&%zz=2&%00=%00&a=%ff%fe",
          "&".repeat(5000));

  /** Not {@code *}, the one target that Undertow answers with 500 before any application. */
  private static final List<UnaryOperator<String>> PATHS =
      List.of(
          path -> path.replace("/", "//"),
          path -> path + "/",
          path -> path + ";a=b",
          path -> path + "/..",
          path -> path + "/%2e%2e/%2e%2e",
          path -> path + "%00",
          path -> path + "%zz",
          path -> path + "/" + "a".repeat(3000),
          path -> path + "/%3Cfz%22'%26%3E",
          path -> "/api/%3Cscript%3E",
          path -> path.toUpperCase(Locale.ROOT),
          path -> path.replace("e", "%65"),
          path -> "/Cust1" + path,
          path -> "/api/../api" + path,
          path -> "/WEB-INF/web.xml",
          path -> "/" + path.substring(1).replace('/', '\\'),
          path -> path + "?$select=" + "a/".repeat(1000),
          path -> path + "?$select=EventType,%3Cfz%3E&%24select=&$select",
          path -> path + "?a=%&=&&&b");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A request that was right once, after one to four accidents. */
  FuzzRequest next() {
    FuzzRequest request = seed();
    for (int i = 0, accidents = 1 + random.nextInt(4); i < accidents; i++) {
      request = spoil(request);
    }
    return request;
  }

  private FuzzRequest seed() {
    return switch (random.nextInt(9)) {
      case 0 -> json(SS, "{\"EmailFlowId\":564,\"Status\":\"Running\"}");
      case 1 -> json(SE, "{\"WorkflowEvent\":{\"EventType\":\"Run\",\"Attributes\":\"x\"}}");
      case 2 ->
          json(
              SE,
              "{\"WorkflowEvent\":{\"EventType\":\"AddedToProject\",\"Attributes\":"
                  + "\"project_id=1;person_id=1\"}}");
      case 3 ->
          json(
              AS,
              "{\"ActivityIdentifier\":[\"appointment_id=1\",\"sale_id=18\"],\"ActivityStatus\":3}");
      case 4 ->
          of(
              SS,
              "application/xml",
              "<SetStatusOnWorkflowRequest><EmailFlowId>564</EmailFlowId><Status>Paused</Status>"
                  + "</SetStatusOnWorkflowRequest>");
      case 5 ->
          of(
              AS,
              "text/xml",
              "<a><ActivityIdentifier><string>appointment_id=1</string></ActivityIdentifier>"
                  + "<ActivityStatus>Completed</ActivityStatus></a>");
      case 6 ->
          of(
              AS,
              "application/x-www-form-urlencoded",
              "ActivityIdentifier[]=appointment_id%3D1&ActivityStatus=Completed");
      case 7 ->
          of(
              SE,
              "application/x-www-form-urlencoded",
              "WorkflowEvent[EventType]=Run&WorkflowEvent[Attributes]=x");
      default -> new FuzzRequest("GET", SE, List.of(AU), "");
    };
  }

  private static FuzzRequest json(String target, String body) {
    return of(target, "application/json; charset=utf-8", body);
  }

  private static FuzzRequest of(String target, String type, String body) {
    return new FuzzRequest("POST", target, List.of(AU, "Content-Type: " + type), body);
  }

  private FuzzRequest spoil(FuzzRequest request) {
    return switch (random.nextInt(12)) {
      case 0 -> request.withBody(flipped(request.body()));
      case 1 -> request.withBody(cut(request.body()));
      case 2 -> request.withBody(doubled(request.body()));
      case 3 -> request.withBody(one(BODIES).getBytes(StandardCharsets.UTF_8));
      case 4 -> request.withBody(recoded(request.body()));
      case 5 -> request.withBody(compressed(request.body())).withHeader("Content-Encoding: gzip");
      case 6 -> request.withTarget(one(PATHS).apply(request.target()));
      case 7 ->
          request.withMethod(
              one(List.of("GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "FOO")));
      case 8 ->
          request.headers().isEmpty()
              ? request
              : request.withoutHeader(random.nextInt(request.headers().size()));
      case 9 -> request.withHeader(injection());
      default -> request.withHeader(one(NAMES) + ": " + value());
    };
  }

  private String value() {
    return switch (random.nextInt(6)) {
      case 0 -> one(VALUES).repeat(1 + random.nextInt(50));
      case 1 -> noise();
      default -> one(VALUES);
    };
  }

  /** Any bytes that do not end the line. */
  private String noise() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0, length = random.nextInt(200); i < length; i++) {
      char octet = (char) (1 + random.nextInt(255));
      noise.append(octet == '\r' || octet == '\n' ? ' ' : octet);
    }
    return noise.toString();
  }

  private String injection() {
    String lineBreak = one(List.of("\r", "\u0085", "%0d%0a", "\\r\\n", "\u0000"));
    return one(NAMES) + ": a" + lineBreak + INJECTED + ": 1";
  }

  private byte[] flipped(byte[] body) {
    byte[] flipped = body.clone();
    for (int i = 0; i < 3 && flipped.length > 0; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] cut(byte[] body) {
    return Arrays.copyOf(body, random.nextInt(body.length + 1));
  }

  private byte[] doubled(byte[] body) {
    int at = random.nextInt(body.length + 1);
    ByteArrayOutputStream doubled = new ByteArrayOutputStream();
    doubled.write(body, 0, at);
    doubled.writeBytes(body);
    doubled.write(body, at, body.length - at);
    return doubled.toByteArray();
  }

  private byte[] recoded(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.getBytes(
        one(
            List.of(
                StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)));
  }

  /** Sometimes a bomb: 16 MiB of zeros in 16 KiB. */
  private byte[] compressed(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(random.nextInt(200) == 0 ? new byte[16 << 20] : body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] whole = compressed.toByteArray();
    return random.nextInt(4) == 0 ? cut(whole) : whole;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
