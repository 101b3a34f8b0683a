package org.signalbox.it;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that is being spoilt.
 *
 * @param headers whole lines, without line breaks unless a break is what is being tried
 * @param octets the body, each octet a character
 */
record FuzzRequest(String method, String target, List<String> headers, String octets) {

  FuzzRequest {
    headers = List.copyOf(headers);
  }

  FuzzRequest withMethod(String other) {
    return new FuzzRequest(other, target, headers, octets);
  }

  FuzzRequest withTarget(String other) {
    return new FuzzRequest(method, other, headers, octets);
  }

  FuzzRequest withBody(byte[] other) {
    String octets = new String(other, StandardCharsets.ISO_8859_1);
    return new FuzzRequest(method, target, headers, octets);
  }

  byte[] body() {
    return octets.getBytes(StandardCharsets.ISO_8859_1);
  }

  FuzzRequest withHeader(String line) {
    List<String> more = new ArrayList<>(headers);
    more.add(line);
    return new FuzzRequest(method, target, more, octets);
  }

  FuzzRequest withoutHeader(int index) {
    List<String> fewer = new ArrayList<>(headers);
    fewer.remove(index);
    return new FuzzRequest(method, target, fewer, octets);
  }

  /** As it goes over the wire; its length is always told as it is, or the server would wait. */
  byte[] bytes() {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append("Content-Length: ").append(octets.length()).append("\r\n\r\n");
    return head.append(octets).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    String text = new String(bytes(), StandardCharsets.ISO_8859_1);
    return text.length() > 2000 ? text.substring(0, 2000) + "..." : text;
  }
}
