package dev.gordian.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A page in a tab of a browser. */
public final class Page implements AutoCloseable {

  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(20);

  private final DevTools tools;
  private final String target;
  private final String session;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  Page(DevTools tools, String target, String session) {
    this.tools = tools;
    this.target = target;
    this.session = session;
    tools.onEvent(this::onEvent);
  }

  void load(String address, int width, int height, boolean isDark) {
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
    Map<String, String> motion = Map.of("name", "prefers-reduced-motion", "value", "reduce");
    send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, motion)));
    send("Page.navigate", Map.of("url", address));
    waitUntil("location.href !== 'about:blank' && document.readyState === 'complete'");
  }

  private void onEvent(JsonNode event) {
    if (!session.equals(event.path("sessionId").asText())) {
      return;
    }
    switch (event.get("method").asText()) {
      case "Runtime.exceptionThrown" ->
          problems.add(event.at("/params/exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> problems.add(event.at("/params/args").toString());
      case "Log.entryAdded" -> problems.add(event.at("/params/entry/text").asText());
      case "Page.javascriptDialogOpening" -> problems.add(event.get("params").toString());
      case "Network.requestWillBeSent" -> requests.add(event.at("/params/request/url").asText());
      default -> {}
    }
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    return tools.send(session, method, parameters);
  }

  /** What the page has written to its console: errors, warnings, anything. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The addresses that it asked for, its own first. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The value of an expression in the page. */
  public JsonNode eval(String expression) {
    JsonNode result =
        send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    JsonNode value = result.at("/result/value");
    return value.isMissingNode() ? DevTools.JSON.nullNode() : value;
  }

  /** The text of the first element that fits. */
  public String text(String selector) {
    return eval("document.querySelector(" + quoted(selector) + ").innerText").asText();
  }

  /** How many elements fit. */
  public int count(String selector) {
    return eval("document.querySelectorAll(" + quoted(selector) + ").length").asInt();
  }

  /** Clicks the first element that fits. */
  public void click(String selector) {
    eval("document.querySelector(" + quoted(selector) + ").click()");
  }

  /** Shows another part of the page. */
  public void goTo(String hash) {
    eval("location.hash = " + quoted(hash));
    waitUntil("location.hash === " + quoted("#" + hash));
    send("Runtime.evaluate", Map.of("expression", FRAME, "awaitPromise", true));
  }

  /** Resolves when what was changed is drawn. */
  private static final String FRAME =
      "new Promise(d => requestAnimationFrame(() => requestAnimationFrame(() => d(1))))";

  private static String quoted(String text) {
    return DevTools.JSON.getNodeFactory().textNode(text).toString();
  }

  /** Presses and releases a key, as {@code KeyboardEvent.key} names it. */
  public void press(String key) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
    }
  }

  /** Types a text into what has the focus. */
  public void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** Waits until an expression is true. */
  public void waitUntil(String expression) {
    long end = System.nanoTime() + LIMIT_NS;
    while (!isTrue(expression)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never true: " + expression + "; problems: " + problems);
      }
      Chromium.pause();
    }
  }

  /** Not while another document is being loaded. */
  private boolean isTrue(String expression) {
    try {
      return eval(expression).asBoolean();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** The visible part of the page as a PNG file. */
  public void screenshot(Path file) throws IOException {
    send("Runtime.evaluate", Map.of("expression", FRAME, "awaitPromise", true));
    String data = send("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    SmallPng.write(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data))), file);
  }

  /** The page on paper, as a PDF file. */
  public byte[] print() {
    return Base64.getDecoder().decode(send("Page.printToPDF", Map.of()).get("data").asText());
  }

  @Override
  public void close() {
    tools.send(null, "Target.closeTarget", Map.of("targetId", target));
  }
}
