package dev.gordian.bench.programs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Jetty: two clients ask 2,000 times each. */
public final class Web {

  private static final int REQUESTS = 2_000;

  private Web() {}

  public static void main(String[] args) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Answer());
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    Rounds.measure(
        () ->
            Rounds.inThreads(
                2,
                () -> {
                  for (int i = 0; i < REQUESTS; i++) {
                    client.send(request, BodyHandlers.ofString());
                  }
                }));
    server.stop();
    System.exit(0);
  }

  private static final class Answer extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      StringBuilder page = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        page.append("<p>line ").append(i).append("</p>\n");
      }
      response.write(
          true, ByteBuffer.wrap(page.toString().getBytes(StandardCharsets.UTF_8)), callback);
      return true;
    }
  }
}
