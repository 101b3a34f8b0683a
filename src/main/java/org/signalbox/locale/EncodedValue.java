package org.signalbox.locale;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values in a form that no culture changes, {@code [F:123.4]}, written as a culture writes them
 * (wire-contract 7.6).
 *
 * <p>Only a text that is one such value and nothing else is touched, and only when the value is
 * well formed. Bytes have no other form than base64, and lose only their brackets.
 */
final class EncodedValue {

  private static final Pattern VALUE = Pattern.compile("\\s*\\[([A-Z]{1,2}):([^\\[\\]]*)]\\s*");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,15})?");
  private static final int MONEY_DECIMALS = 2;

  private final Map<String, Function<String, String>> formats =
      Map.of(
          "I", this::integer,
          "F", this::decimal,
          "M", this::money,
          "D", this::date,
          "DT", this::dateTime,
          "T", this::time,
          "TS", EncodedValue::timeSpan,
          "B", EncodedValue::bytes,
          "A", this::integers);

  private final Locale culture;

  EncodedValue(Locale culture) {
    this.culture = culture;
  }

  String decode(String text) {
    Matcher value = VALUE.matcher(text);
    if (!value.matches() || !formats.containsKey(value.group(1))) {
      return text;
    }
    try {
      return formats.get(value.group(1)).apply(value.group(2).strip());
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return text;
    }
  }

  private String integer(String value) {
    return NumberFormat.getIntegerInstance(culture).format(Integer.parseInt(value));
  }

  private String integers(String value) {
    return Arrays.stream(value.split(","))
        .map(item -> Integer.parseInt(item.strip()))
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private String decimal(String value) {
    return number(value, 0);
  }

  private String money(String value) {
    return number(value, MONEY_DECIMALS);
  }

  private String number(String value, int decimals) {
    if (!DECIMAL.matcher(value).matches()) {
      throw new NumberFormatException("not a decimal number");
    }
    BigDecimal number = new BigDecimal(value);
    NumberFormat format = NumberFormat.getNumberInstance(culture);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(Math.max(decimals, number.scale()));
    return format.format(number);
  }

  private String date(String value) {
    LocalDate date = EncodedTime.date(value);
    return EncodedTime.isNone(date) ? "" : EncodedTime.dateFormat(culture).format(date);
  }

  private String dateTime(String value) {
    LocalDateTime time = EncodedTime.dateTime(value);
    return EncodedTime.isNone(time.toLocalDate())
        ? ""
        : EncodedTime.dateTimeFormat(culture).format(time);
  }

  private String time(String value) {
    return EncodedTime.timeFormat(culture).format(LocalTime.parse(value));
  }

  private static String timeSpan(String value) {
    Duration span = Duration.ofSeconds(Integer.parseInt(value));
    Duration length = span.abs();
    return "%s%d:%02d:%02d"
        .formatted(
            span.isNegative() ? "-" : "",
            length.toHours(),
            length.toMinutesPart(),
            length.toSecondsPart());
  }

  private static String bytes(String value) {
    Base64.getDecoder().decode(value);
    return value;
  }
}
