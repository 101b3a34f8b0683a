package org.signalbox.wire;

import jakarta.json.Json;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.signalbox.locale.Phrase;

/**
 * Reads JSON text into a {@link Node} (wire-contract 4.2). Comments and trailing commas are errors:
 * JSON-P has no switch for them. One object reads one body.
 */
final class JsonBody {

  private static final int MAX_DEPTH = 256;
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  /** Far above what any operation takes, and low enough to bound the memory of 4 MiB of zeros. */
  private static final int MAX_VALUES = 200_000;

  private final JsonParser parser;
  private int values;

  private JsonBody(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the whole text as one JSON value. */
  static Node parse(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      Node body = new JsonBody(parser).value(parser.next(), 0);
      if (parser.hasNext()) {
        throw new InvalidRequest("request", Phrase.of("body-more-than-one"));
      }
      return body;
    } catch (JsonParsingException malformed) {
      throw malformed(text, malformed.getLocation());
    } catch (NoSuchElementException cutOff) {
      throw new InvalidRequest("request", Phrase.of("body-not-complete"));
    }
  }

  private Node value(JsonParser.Event event, int depth) {
    values++;
    if (values > MAX_VALUES) {
      throw new InvalidRequest("request", Phrase.of("body-with-too-many-values", MAX_VALUES));
    }
    return switch (event) {
      case START_OBJECT -> members(deeper(depth));
      case START_ARRAY -> items(deeper(depth));
      case VALUE_NUMBER -> new Node.Numeral(parser.getString());
      case VALUE_TRUE -> new Node.Flag(true);
      case VALUE_FALSE -> new Node.Flag(false);
      case VALUE_NULL -> Node.Null.NULL;
      default -> new Node.Text(parser.getString());
    };
  }

  private Node members(int depth) {
    Node.Members members = Node.Members.empty();
    while (parser.next() == JsonParser.Event.KEY_NAME) {
      String name = parser.getString();
      members.put(name, value(parser.next(), depth));
    }
    return members;
  }

  private Node items(int depth) {
    List<Node> items = new ArrayList<>();
    for (JsonParser.Event event = parser.next();
        event != JsonParser.Event.END_ARRAY;
        event = parser.next()) {
      items.add(value(event, depth));
    }
    return new Node.Items(items);
  }

  private static int deeper(int depth) {
    if (depth == MAX_DEPTH) {
      throw new InvalidRequest("request", Phrase.of("body-too-deep", MAX_DEPTH));
    }
    return depth + 1;
  }

  /** At the end of the text the parser's own position is wrong, and lies behind the text. */
  private static InvalidRequest malformed(String text, JsonLocation location) {
    return new InvalidRequest(
        "request",
        location.getStreamOffset() < text.length()
            ? Phrase.of("body-not-json", location.getLineNumber(), location.getColumnNumber())
            : Phrase.of("body-not-complete"));
  }
}
