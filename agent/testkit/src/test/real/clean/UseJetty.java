import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server under some hundred requests at a time. */
public class UseJetty {

  public static void main(String[] args) throws Exception {
    Server server = new Server(new QueuedThreadPool(16, 4));
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("localhost");
    server.addConnector(connector);
    server.setHandler(
        new StatisticsHandler(
            new Handler.Abstract() {
              @Override
              public boolean handle(Request request, Response response, Callback callback) {
                byte[] page =
                    ("page " + request.getHttpURI().getPath()).getBytes(StandardCharsets.UTF_8);
                response.write(true, ByteBuffer.wrap(page), callback);
                return true;
              }
            }));
    server.start();
    URI root = URI.create("http://localhost:" + connector.getLocalPort() + "/");
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    int good = 0;
    for (int round = 0; round < 5; round++) {
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("" + i)).build();
        all.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
      }
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).get().body().equals("page /" + i)) {
          good++;
        }
      }
    }
    server.stop();
    System.out.println(good + " pages");
  }
}
