package org.signalbox.identity;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signalbox.wire.InvalidSetting;
import org.signalbox.wire.SettingSource;

/**
 * From which address a request comes. Only what a trusted proxy says counts: the header {@code
 * X-Forwarded-For} is read from its right end, where the last proxy wrote, up to the first address
 * that is no proxy of ours.
 */
final class TrustedProxies {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

  /** No host name is among these: looking one up would ask the network. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          OCTET
              + "(\\."
              + OCTET
              + "){3}|(?=[^:]*:[^:]*:)[0-9a-fA-F:]+(:"
              + OCTET
              + "(\\."
              + OCTET
              + "){3})?");

  private final List<Network> networks;

  private TrustedProxies(List<Network> networks) {
    this.networks = networks;
  }

  /** Addresses such as {@code 10.0.0.7} and networks such as {@code 10.0.0.0/8} or {@code ::1}. */
  static TrustedProxies of(String setting, SettingSource source) {
    return new TrustedProxies(
        source.words(setting).stream().map(word -> Network.parse(setting, word)).toList());
  }

  /**
   * The address of the caller.
   *
   * @param remote who opened the connection
   * @param forwarded the values of all {@code X-Forwarded-For} headers
   */
  String caller(String remote, List<String> forwarded) {
    List<String> hops =
        Arrays.stream(String.join(",", forwarded).split(",")).map(String::strip).toList();
    String caller = remote;
    for (int i = hops.size() - 1; i >= 0 && trusts(caller) && isAddress(hops.get(i)); i--) {
      caller = hops.get(i);
    }
    return caller;
  }

  /**
   * Whether the caller speaks HTTPS with the first proxy.
   *
   * @param remote who opened the connection
   * @param protocol the value of {@code X-Forwarded-Proto}
   */
  boolean forwardsHttps(String remote, Optional<String> protocol) {
    return trusts(remote) && protocol.filter("https"::equalsIgnoreCase).isPresent();
  }

  /**
   * What counts as one caller: an IPv4 address, or an IPv6 network of 64 bits, of which everybody
   * has as many addresses as he likes.
   */
  static String source(String address) {
    byte[] bytes = isAddress(address) ? bytes(address) : new byte[0];
    return bytes.length == 16
        ? new BigInteger(1, Arrays.copyOf(bytes, 8)).toString(16) + "::/64"
        : address;
  }

  private boolean trusts(String address) {
    return isAddress(address)
        && networks.stream().anyMatch(network -> network.contains(bytes(address)));
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private static byte[] bytes(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException notAnAddress) {
      return new byte[0];
    }
  }

  private record Network(BigInteger prefix, int bits, int length) {

    static Network parse(String setting, String text) {
      String[] parts = text.split("/", 2);
      byte[] address = isAddress(parts[0]) ? bytes(parts[0]) : new byte[0];
      int length = address.length * 8;
      String bits = parts.length == 1 ? String.valueOf(length) : parts[1];
      if (length == 0 || !bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > length) {
        throw new InvalidSetting(setting, "addresses like 10.0.0.7 or 10.0.0.0/8", text);
      }
      return new Network(prefix(address, Integer.parseInt(bits)), Integer.parseInt(bits), length);
    }

    boolean contains(byte[] address) {
      return address.length * 8 == length && prefix(address, bits).equals(prefix);
    }

    private static BigInteger prefix(byte[] address, int bits) {
      return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }
  }
}
